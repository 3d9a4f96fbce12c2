"""What a municipality's page shows, as files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from themepages.coverage.csv_files import csv_response, history_lines, row_lines, service_lines
from themepages.coverage.matrix import matrix_of
from themepages.coverage.models import CoverageCount
from themepages.coverage.theme_services import services_by_theme
from themepages.coverage.views.links import Opened, by_link


@by_link
def counts_file(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The municipality's numbers now, a line for each theme."""
    row = matrix_of(opened.scope).row_of(opened.place.code)
    return csv_response(_name(opened, _("coverage")), row_lines(row))


@by_link
def services_file(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The municipality's services, a line for each theme that they belong to."""
    themes = services_by_theme(opened.scope, opened.place.code)
    return csv_response(_name(opened, _("services")), service_lines(request, themes))


@by_link
def history_file(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The municipality's history, a line for each day and theme."""
    rows = CoverageCount.objects.filter(site=opened.scope.site, place=opened.place.code)
    lines = history_lines(opened.scope, rows.order_by("date", "theme").iterator())
    return csv_response(_name(opened, _("coverage history")), lines)


def _name(opened: Opened, content: str) -> str:
    return f"{opened.place.title} {content} {timezone.localdate()}"
