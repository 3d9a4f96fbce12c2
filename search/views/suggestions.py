"""Titles while a reader types; the search page does without."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ptvsync.language import active_language
from ptvsync.municipalities import region_municipalities
from search.engines import engine
from search.engines.query import Filters
from search.forms import SearchForm
from search.models import SearchDocument
from search.page.scope import site_scope
from search.querying.reading import read


MOST_SUGGESTIONS = 8
SHORTEST_TEXT = 2


@require_safe
@cache_control(private=True, max_age=0)
def suggestions(request: HttpRequest) -> JsonResponse:
    """``{"suggestions": [{"title", "url"}, …]}`` for what has been typed so far in ``q``."""
    places = region_municipalities(request)
    text = SearchForm(request.GET, places).text
    if len(text.strip()) < SHORTEST_TEXT:
        return JsonResponse({"suggestions": []})
    query = replace(
        read(text, Filters(), active_language(), places).query,
        scope=site_scope(request),
        limit=MOST_SUGGESTIONS,
        counts_facets=False,
    )
    keys = engine().search(query).keys
    rows = SearchDocument.objects.only("key", "title", "url").in_bulk(keys, field_name="key")
    found = [{"title": rows[key].title, "url": rows[key].url} for key in keys if key in rows]
    return JsonResponse({"suggestions": found})
