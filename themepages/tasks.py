"""Jobs of the worker."""

from __future__ import annotations

from themepages.matching.announce import match_and_announce


def match_themes() -> None:
    """Match every theme again, should a signal have been missed."""
    match_and_announce(set())
