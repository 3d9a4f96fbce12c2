"""Jobs of the calendar for the worker."""

from __future__ import annotations

from events.occurrences import rebuild_all_occurrences


def extend_occurrences() -> int:
    """Carry endless events on to the moving horizon; gives rows written."""
    return rebuild_all_occurrences()
