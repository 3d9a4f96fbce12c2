"""What the worker runs for the search."""

from __future__ import annotations

from search.indexing import rebuild


def rebuild_index() -> str:
    """Put right whatever a change missed, in either engine, and drop events that have ended."""
    counts = rebuild()
    if counts is None:
        return "Another rebuild is going on."
    return f"{counts.written} of {counts.documents} documents written, {counts.removed} removed"
