"""One page that finds everything the tray offers."""

from __future__ import annotations

from dataclasses import replace

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.pages.language_links import view_language_links
from ptvsync.language import active_language
from ptvsync.municipalities import region_municipalities
from search.engines import engine
from search.engines.query import Query, Results
from search.forms import SearchForm
from search.page.addresses import without_page
from search.page.facets import FacetPanel
from search.page.items import result_items
from search.page.labels import facet_labels
from search.page.scope import site_scope
from search.querying.reading import Reading, read
from search.zero_results import count_zero_result


PER_PAGE = 20


@require_safe
@cache_control(private=True, max_age=0)
def results(request: HttpRequest) -> HttpResponse:
    """The results of a GET search; every parameter may be missing or wrong."""
    places = region_municipalities(request)
    scope = site_scope(request)
    form = SearchForm(request.GET, places, scope)
    reading = read(form.text, form.filters, active_language(), places)
    page_obj, found = _search(replace(reading.query, scope=scope), form.page)
    _count_in_vain(form.text, reading, found)
    labels = facet_labels(places, scope)
    panel = FacetPanel(reading.query.filters, found, labels, places)
    context = {
        "text": form.text,
        "items": result_items(found.keys, labels),
        "page_obj": page_obj,
        "query": without_page(request.GET),
        "selects": panel.selects(),
        "flags": panel.flags(),
        "chips": panel.chips(request.GET, reading.area),
        "corrections": reading.shown_corrections,
        "language_links": view_language_links("search:results"),
    }
    response = render(request, "search/results.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _search(query: Query, number: int) -> tuple[Page, Results]:
    """The page that was asked for, or the last one when there are fewer."""
    found = engine().search(_page_of(query, number))
    page = Paginator(range(found.total), PER_PAGE).get_page(number)
    if page.number != number:
        found = engine().search(_page_of(query, page.number))
    return page, found


def _page_of(query: Query, number: int) -> Query:
    return replace(query, offset=(number - 1) * PER_PAGE, limit=PER_PAGE)


def _count_in_vain(text: str, reading: Reading, found: Results) -> None:
    """Words that find nothing anywhere are worth knowing; too narrow a choice of facets is not."""
    if text and not found.total and not reading.has_choices:
        count_zero_result(text, reading.query.language)
