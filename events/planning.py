"""The occurrences that a page asks for, not yet stored."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from events.local_time import today
from events.models.event_occurrence import EventOccurrence
from events.recurrence import expand


if TYPE_CHECKING:
    from events.models.event_page import EventPage

HORIZON = timedelta(days=548)


def planned_occurrences(page: EventPage) -> list[EventOccurrence]:
    """Unsaved occurrences of a page as its rule, dates and changes say now; none without times."""
    rule = page.rule()
    if rule is None:
        return []
    occurrences = expand(
        rule,
        [extra.extra_date() for extra in page.dates.all()],
        [change.change() for change in page.changes.all()],
        max(today(), rule.start.date()) + HORIZON,
    )
    return [EventOccurrence(page=page, **vars(occurrence)) for occurrence in occurrences]
