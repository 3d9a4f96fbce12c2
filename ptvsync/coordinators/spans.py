"""Spans of days: whether two meet, and which days none of them covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta


DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """From the first day to the last, both included."""

    first: date
    last: date

    def meets(self, other: Span) -> bool:
        """Whether some day is in both."""
        return self.first <= other.last and other.first <= self.last


def gaps(spans: Iterable[Span], within: Span) -> Iterator[Span]:
    """The days of ``within`` that no span covers, as the longest possible spans, in order."""
    free = within.first
    for span in sorted(spans):
        if span.last < free:
            continue
        if span.first > within.last:
            break
        if span.first > free:
            yield Span(free, span.first - DAY)
        if span.last >= within.last:
            return
        free = span.last + DAY
    yield Span(free, within.last)
