"""Jobs of the worker."""

from __future__ import annotations

from themepages.coverage.history import record_all_sites


def record_coverage() -> int:
    """Write today's row of every cell; gives how many there are."""
    return record_all_sites()
