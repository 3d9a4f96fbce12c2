"""What an event's own page shows besides its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone

from events.models.event_occurrence import EventOccurrence
from events.planning import planned_occurrences
from events.structured_data import event_json_ld


if TYPE_CHECKING:
    from events.models.event_page import EventPage
    from themepages.models import ThemePage

SHOWN_DATES = 12
SHOWN_SUGGESTIONS = 4


def event_details(page: EventPage, request: HttpRequest) -> dict[str, Any]:
    """Dates to come, whether all are past, and then coming events of the same theme or municipality."""
    occurrences = _occurrences(page, request)
    now = timezone.now()
    coming = [row for row in occurrences if row.end >= now]
    has_ended = bool(occurrences) and not coming
    return {
        "occurrences": coming[:SHOWN_DATES],
        "more_dates": max(len(coming) - SHOWN_DATES, 0),
        "next_occurrence": next((row for row in coming if not row.is_cancelled), None),
        "last_occurrence": occurrences[-1] if occurrences else None,
        "has_ended": has_ended,
        "suggestions": suggestions(page) if has_ended else [],
        "theme": _public_theme(page),
        "ical_url": page.get_url(request) and f"{page.get_url(request)}ical/",
        "structured_data": event_json_ld(page, coming or occurrences[-1:], request),
    }


def suggestions(page: EventPage) -> list[EventOccurrence]:
    """The next occurrences of other events: same theme first, then same municipality, then any."""
    coming = (
        EventOccurrence.objects.public()
        .below(page.get_parent())
        .coming()
        .for_audience(page.audience)
    ).exclude(page=page)
    chosen: dict[int, EventOccurrence] = {}
    for queryset in _nearest_first(page, coming):
        missing = SHOWN_SUGGESTIONS - len(chosen)
        rows = queryset.exclude(page__in=list(chosen)).one_for_each_page().with_pages()[:missing]
        chosen |= {row.page_id: row for row in rows}
    return list(chosen.values())


def _public_theme(page: EventPage) -> ThemePage | None:
    theme = page.theme.localized if page.theme else None
    if theme is None or not theme.live or theme.get_view_restrictions().exists():
        return None
    return theme


def _nearest_first(page: EventPage, coming: Any) -> list[Any]:
    querysets = [coming]
    if page.municipality:
        querysets.insert(0, coming.in_municipality(page.municipality))
    if page.theme:
        querysets.insert(0, coming.of_theme(page.theme))
    return querysets


def _occurrences(page: EventPage, request: HttpRequest) -> list[EventOccurrence]:
    if getattr(request, "is_preview", False) or not page.live:
        return planned_occurrences(page)
    rows = list(page.occurrences.all())
    for row in rows:
        row.page = page
    return rows
