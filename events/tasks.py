"""The nightly job of the calendar."""

from __future__ import annotations

from events.models import EventPage
from events.occurrences import rebuild_all_occurrences
from search import indexing


def extend_occurrences() -> int:
    """Carry endless events on to the moving horizon, and search past what has ended; gives rows written."""
    written = rebuild_all_occurrences()
    indexing.index(
        "event", {str(pk) for pk in EventPage.objects.live().values_list("pk", flat=True)}
    )
    return written
