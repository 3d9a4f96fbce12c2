"""Which opening hours hold on a date, and the intervals of local time they give it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ptvsync.records import HolidayHours, Hours, HoursKind, Span, Weeks

from .holidays import holiday_date


WEEK = 7
WHOLE_DAY = Span(day=None, start="00:00", end_day=None, end="24:00")

# Naive local time: start and end of one open stretch.
Interval = tuple[datetime, datetime]


@dataclass(frozen=True)
class Calendar:
    """All the hours of one place; answers in naive local time."""

    hours: Sequence[Hours]
    holiday_hours: Sequence[HolidayHours] = ()

    def intervals(self, day: date) -> list[Interval]:
        """Open stretches within a date, merged and in order; the end may be the next midnight."""
        spans = [(day, span) for span in self._spans(day)]
        return merge(clip(interval(*span), day) for span in [*spans, *self._tails(day)])

    def exception(self, day: date) -> list[Span] | None:
        """The spans that replace the normal ones on a date, none when closed; None: no exception."""
        for hours in self.hours:
            if hours.kind is HoursKind.EXCEPTION and holds(hours, day):
                spans = [span for span in hours.spans if span.day in (None, day.isoweekday())]
                if spans or hours.closed:
                    return spans
        return self._holiday(day)

    def normal(self, day: date) -> list[Hours]:
        """The weekly and always-open sets of a date; a season replaces what is open-ended."""
        kinds = (HoursKind.WEEKLY, HoursKind.ALWAYS)
        sets = [hours for hours in self.hours if hours.kind in kinds and holds(hours, day)]
        sets = [hours for hours in sets if hours.spans or hours.kind is HoursKind.ALWAYS]
        return [hours for hours in sets if hours.valid_to] or sets

    def by_appointment(self, day: date) -> bool:
        """Whether one may come by appointment on a date."""
        kind = HoursKind.APPOINTMENT
        return any(hours.kind is kind and holds(hours, day) for hours in self.hours)

    def _spans(self, day: date) -> list[Span]:
        exception = self.exception(day)
        if exception is not None:
            return exception
        sets = self.normal(day)
        if any(hours.kind is HoursKind.ALWAYS for hours in sets):
            return [WHOLE_DAY]
        spans = (span for hours in sets for span in hours.spans)
        return [span for span in spans if span.day == day.isoweekday() and in_week(span, day)]

    def _tails(self, day: date) -> Iterator[tuple[date, Span]]:
        """Spans that began on an earlier date and last till this one."""
        exceptional = self.exception(day) is not None
        for back in range(1, WEEK):
            start = day - timedelta(back)
            for span in self._spans(start):
                left = nights(span) - back
                overnight = back == 1 and left == 0
                if left >= 0 and (overnight or not exceptional):
                    yield start, span

    def _holiday(self, day: date) -> list[Span] | None:
        for hours in self.holiday_hours:
            if is_holiday(hours, day):
                return list(hours.spans)
        return None


def holds(hours: Hours, day: date) -> bool:
    """Whether a set of hours is valid on a date; an exception without an end lasts one day."""
    last = hours.valid_to
    if hours.kind is HoursKind.EXCEPTION:
        last = last or hours.valid_from
    return (hours.valid_from or day) <= day <= (last or day)


def is_holiday(hours: HolidayHours, day: date) -> bool:
    """Whether the date is the holiday of these hours."""
    in_years = not hours.years or day.year in hours.years
    return in_years and holiday_date(hours.holiday, day.year) == day


def in_week(span: Span, day: date) -> bool:
    """Whether the span holds in the ISO week of the date."""
    odd = day.isocalendar().week % 2 == 1
    return span.weeks is Weeks.EVERY or odd == (span.weeks is Weeks.ODD)


def nights(span: Span) -> int:
    """How many midnights lie between the start and the end day of a span."""
    if span.day is not None and span.end_day is not None and span.day != span.end_day:
        return (span.end_day - span.day) % WEEK
    return 1 if span.end <= span.start else 0


def interval(day: date, span: Span) -> Interval:
    """The span as it begins on a date."""
    return at_time(day, span.start), at_time(day + timedelta(nights(span)), span.end)


def at_time(day: date, clock: str) -> datetime:
    """``HH:MM`` of a date, ``24:00`` being the next midnight."""
    hours, minutes = clock.split(":")
    return datetime.combine(day, time()) + timedelta(hours=int(hours), minutes=int(minutes))


def clip(stretch: Interval, day: date) -> Interval:
    """The part of a stretch that lies within a date."""
    midnight = datetime.combine(day, time())
    return max(stretch[0], midnight), min(stretch[1], midnight + timedelta(days=1))


def merge(stretches: Iterator[Interval] | Sequence[Interval]) -> list[Interval]:
    """Stretches in order, those that touch or overlap as one, empty ones left out."""
    merged: list[Interval] = []
    for start, end in sorted(stretch for stretch in stretches if stretch[0] < stretch[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
