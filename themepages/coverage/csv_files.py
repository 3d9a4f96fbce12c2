"""CSV that a Finnish Excel opens as it is: a byte-order mark, and semicolons between the fields."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cms.spreadsheets import as_text
from themepages.coverage.matrix import Matrix, Row, place_labels, theme_labels
from themepages.coverage.models import CoverageCount
from themepages.coverage.scope import Scope
from themepages.coverage.theme_services import Listed


BYTE_ORDER_MARK = "\ufeff"

Field = str | int
Line = Iterable[Field]


def csv_response(name: str, lines: Iterable[Line]) -> HttpResponse:
    """A file to be saved under ``name``."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)}.csv"'
    response.write(BYTE_ORDER_MARK)
    writer = csv.writer(response, delimiter=";")
    for line in lines:
        writer.writerow([as_text(field) for field in line])
    return response


def matrix_lines(matrix: Matrix) -> Iterable[Line]:
    """A line for each row of the matrix, two columns for each theme."""
    rows = (*matrix.rows, matrix.region, matrix.country)
    yield _heading(matrix.region)
    for row in rows:
        cells = [entry.cell for entry in row.entries]
        numbers = [number for cell in cells for number in (cell.minimum, cell.total)]
        yield [row.place, row.label, *numbers]


def row_lines(row: Row) -> Iterable[Line]:
    """A line for each theme of a row, and their sum."""
    yield [_("National theme"), *_count_headings(), _("Missing")]
    for entry in row.entries:
        numbers = (entry.cell.minimum, entry.cell.complementary, entry.cell.total)
        yield [entry.theme_label, *numbers, _("missing") if entry.is_missing else ""]


def service_lines(request: HttpRequest, themes: Mapping[str, list[Listed]]) -> Iterable[Line]:
    """A line for each theme and service."""
    labels = theme_labels()
    yield [_("National theme"), _("Service"), _("Provider"), _("Counted as"), _("Address")]
    for theme in (theme for theme in labels if theme in themes):
        for row in themes[theme]:
            provider = row.service.organization
            yield [
                labels[theme],
                str(row.service.title),
                str(provider.title) if provider else "",
                _("Minimum criteria") if row.is_minimum else _("Complementary"),
                request.build_absolute_uri(row.service.get_absolute_url()),
            ]


def history_lines(scope: Scope, rows: Iterable[CoverageCount]) -> Iterable[Line]:
    """A line for each day, place and theme; with its code where a place has left the region."""
    places, themes = place_labels(scope), theme_labels()
    headings = (_("Date"), _("Municipality code"), _("Municipality"), _("National theme"))
    yield [*headings, *_count_headings()]
    for row in rows:
        names = (places.get(row.place, row.place), themes.get(row.theme, row.theme))
        numbers = (row.minimum, row.complementary, row.total)
        yield [row.date.isoformat(), row.place, *names, *numbers]


def _count_headings() -> list[Field]:
    return [_("Minimum criteria"), _("Complementary"), _("Together")]


def _heading(row: Row) -> list[Field]:
    words = (_("minimum criteria"), _("with complementary"))
    columns = [f"{entry.theme_label}: {word}" for entry in row.entries for word in words]
    return [_("Municipality code"), _("Municipality"), *columns]
