"""The nightly job of the calendar."""

from __future__ import annotations

from cms.locks import advisory_lock
from events.models import EventPage
from events.occurrences import rebuild_all_occurrences
from search import indexing


LOCK = "events: occurrences"


def extend_occurrences() -> int | None:
    """Carry endless events on to the moving horizon, and search past what has ended; gives rows written.

    None, and nothing done, when another run is going on.
    """
    with advisory_lock(LOCK) as is_held:
        return _extend() if is_held else None


def _extend() -> int:
    written = rebuild_all_occurrences()
    indexing.index(
        "event", {str(pk) for pk in EventPage.objects.live().values_list("pk", flat=True)}
    )
    return written
