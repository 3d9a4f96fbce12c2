"""The calendar's list: filtered, in pages, under month headings."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypedDict

from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict

from events.date_text import month_text
from events.enums import Audience
from events.forms import EventFilterForm
from events.local_time import start_of
from events.models.event_occurrence import EventOccurrence, OccurrenceQuerySet


if TYPE_CHECKING:
    from wagtail.models import Page

PAGE_LENGTH = 20
FEED_LENGTH = 500


class Month(TypedDict):
    """A month's heading and what happens in it."""

    title: str
    occurrences: list[EventOccurrence]


class Link(TypedDict):
    """A link of the list: a tab or a removable filter."""

    title: str
    url: str
    is_current: bool


def event_list(index: Page, request: HttpRequest) -> dict[str, Any]:
    """What ``events/event_index_page.html`` shows."""
    form = EventFilterForm(request, index)
    occurrences = matching_occurrences(index, form)
    page_obj = Paginator(occurrences, PAGE_LENGTH).get_page(request.GET.get("sivu"))
    query = query_without(request, "sivu")
    return {
        "form": form,
        "page_obj": page_obj,
        "total": page_obj.paginator.count,
        "months": by_month(page_obj),
        "tabs": _tabs(form, request),
        "chips": _chips(form, request),
        "query": query,
        "feed_query": f"?{query}" if query else "",
        "page_url": index.get_url(request),
    }


def matching_occurrences(index: Page, form: EventFilterForm) -> OccurrenceQuerySet:
    """The public occurrences that meet the filters, from today or the given day on."""
    chosen = form.chosen
    rows = EventOccurrence.objects.public().below(index).for_audience(form.audience)
    rows = rows.coming(start_of(chosen["alkaen"])) if "alkaen" in chosen else rows.coming()
    if form.municipality:
        rows = rows.in_municipality(form.municipality)
    if form.theme:
        rows = rows.of_theme(form.theme)
    if "tyyppi" in chosen:
        rows = rows.filter(page__type=chosen["tyyppi"])
    if "kohderyhma" in chosen:
        rows = rows.for_target_group(chosen["kohderyhma"])
    if "maksuton" in chosen:
        rows = rows.filter(page__is_free=True)
    if "eta" in chosen:
        rows = rows.remote()
    return rows.with_pages()


def by_month(occurrences: Iterable[EventOccurrence]) -> list[Month]:
    """Occurrences in order of time, gathered by month."""
    months = groupby(occurrences, key=lambda row: month_text(row.start))
    return [Month(title=title, occurrences=list(rows)) for title, rows in months]


def query_without(request: HttpRequest, *names: str, **replaced: str) -> str:
    """The request's query string without ``names`` and without empty values."""
    query = QueryDict(mutable=True)
    for name, values in request.GET.lists():
        if name not in names and name not in replaced and any(values):
            query.setlist(name, values)
    query.update(replaced)
    return query.urlencode()


def _tabs(form: EventFilterForm, request: HttpRequest) -> list[Link]:
    return [
        Link(
            title=str(audience.label),
            url="?" + query_without(request, "sivu", kenelle=audience.value),
            is_current=form.audience == audience,
        )
        for audience in Audience
    ]


def _chips(form: EventFilterForm, request: HttpRequest) -> list[Link]:
    return [
        Link(title=label, url="?" + query_without(request, "sivu", name), is_current=True)
        for name, label in form.labels()
    ]
