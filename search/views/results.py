"""One page that finds everything the tray offers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.pages.language_links import LanguageLink, language_links
from ptvsync.language import active_language
from search.engines import engine
from search.engines.query import Query, Results
from search.forms import SearchForm
from search.page.facets import FacetPanel
from search.page.items import result_items
from search.page.labels import facet_labels
from search.page.paging import PER_PAGE, Paging
from search.page.places import site_places
from search.querying.reading import Reading, read
from search.zero_results import count_zero_result


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The results of a GET search; every parameter may be missing or wrong."""
    places = site_places(request)
    form = SearchForm(request.GET, places)
    reading = read(form.text, form.filters, active_language(), places)
    paging, found = _search(reading.query, form, request)
    if not found.total and form.text and not reading.has_choices:
        count_zero_result(form.text, active_language())
    labels = facet_labels(places)
    slugs = {place.code: place.slug for place in places}
    panel = FacetPanel(reading.query.filters, found, labels, slugs)
    context = {
        "text": form.text,
        "items": result_items(found.keys, labels),
        "paging": paging,
        "selects": panel.selects(),
        "flags": panel.flags(),
        "chips": panel.chips(request.GET, reading.area),
        **_wording(reading),
        "language_links": _language_links(),
    }
    response = render(request, "search/results.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _search(query: Query, form: SearchForm, request: HttpRequest) -> tuple[Paging, Results]:
    """The page that was asked for, or the last one when there are fewer."""
    number = form.page
    found = engine().search(_page_of(query, number))
    paging = Paging(number, found.total, request.GET)
    if number > paging.count:
        paging = replace(paging, number=paging.count)
        found = engine().search(_page_of(query, paging.count))
    return paging, found


def _page_of(query: Query, number: int) -> Query:
    return replace(query, offset=(number - 1) * PER_PAGE, limit=PER_PAGE)


def _wording(reading: Reading) -> dict[str, Any]:
    """Finnish base forms are words; Swedish and English stems are nothing to show."""
    return {"corrections": reading.corrections if reading.query.language == "fi" else ()}


def _language_links() -> list[LanguageLink]:
    urls = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            urls[code] = reverse("search:results")
    return language_links(urls, active_language())
