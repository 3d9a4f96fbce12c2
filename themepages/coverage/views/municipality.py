"""A municipality's own page: what is offered there, what is missing, and how it has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.pages.language_links import LanguageLink, language_links
from cms.pages.privacy import is_public
from cms.pages.public_page import Breadcrumb
from cms.pages.site_home import site_home
from ptvsync.coordinators.rota import contact_of
from ptvsync.freshness import freshness
from ptvsync.language import active_language
from themepages.coverage.forms import PeriodForm
from themepages.coverage.history import history
from themepages.coverage.matrix import Entry, Matrix, State, matrix_of, theme_labels
from themepages.coverage.plot import plot_of
from themepages.coverage.theme_services import Listed, services_by_theme
from themepages.coverage.views.links import Opened, by_link
from themepages.models import ThemePage


# A longer list is read from the file.
MOST_SERVICES = 50


@dataclass(frozen=True)
class ThemeSection:
    """A national theme in the municipality; ``links`` are its published pages,
    ``country`` how many nationwide services it has besides."""

    entry: Entry
    links: list[Breadcrumb]
    services: list[Listed]
    country: int

    @property
    def more(self) -> int:
        """How many services the list leaves out."""
        return self.entry.cell.total - len(self.services)


@by_link
def municipality(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The page."""
    matrix = matrix_of(opened.scope)
    row = matrix.row_of(opened.place.code)
    context = {
        "place": opened.place,
        "link": opened.link,
        "row": row,
        "country": matrix.country,
        "sections": list(_sections(opened, matrix, _theme_links(request, opened))),
        "checked_at": freshness(),
        "contact": contact_of(opened.place.code, localdate()),
        "breadcrumbs": [{"title": _("Coverage"), "url": request.path}],
        "language_links": _languages(opened),
        **_plot(request, opened),
    }
    return render(request, "coverage/municipality.html", context)


def _sections(
    opened: Opened, matrix: Matrix, links: Mapping[UUID, Breadcrumb]
) -> Iterable[ThemeSection]:
    """The themes that have a page: what is missing first, then in the order of the matrix."""
    services = services_by_theme(opened.scope, opened.place.code, MOST_SERVICES)
    row = matrix.row_of(opened.place.code)
    cells = zip(row.themes, matrix.country.themes, strict=True)
    for entry, country in sorted(cells, key=lambda pair: pair[0].state != State.MISSING):
        pages = [page for page in opened.scope.themes if page.thl_theme == entry.theme]
        if pages:
            published = [links[page.key] for page in pages if page.key in links]
            listed = services.get(entry.theme, [])
            yield ThemeSection(entry, published, listed, country.cell.total)


def _theme_links(request: HttpRequest, opened: Opened) -> dict[UUID, Breadcrumb]:
    """The published theme pages of this language, as they are in the municipality."""
    home = site_home(request)
    pages = ThemePage.objects.live().filter(is_public()).child_of(home) if home else ()
    return {
        page.translation_key: Breadcrumb(
            title=page.title, url=page.municipality_url(opened.place.slug, request)
        )
        for page in pages
    }


def _plot(request: HttpRequest, opened: Opened) -> dict[str, Any]:
    form = PeriodForm(request.GET)
    rows = history(opened.scope.site, opened.place.code, form.theme, form.days)
    return {"form": form, "plot": plot_of(rows), "theme_label": theme_labels()[form.theme]}


def _languages(opened: Opened) -> list[LanguageLink]:
    urls = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            urls[code] = opened.link.get_absolute_url()
    return language_links(urls, active_language())
