"""Opening hours as rows for people: the week as it normally is, and the exceptions to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from ptvsync.language import LocalText, active_language, localize
from ptvsync.records import HolidayHours, Hours, HoursKind, Span, Texts, Weeks

from .calendar import WEEK, WHOLE_DAY, Calendar, is_holiday, nights


# How many days ahead exceptions are told.
COMING_DAYS = 60
MIDNIGHT = "24:00"


@dataclass(frozen=True)
class DayInterval:
    """``HH:MM`` to ``HH:MM`` (earlier than the start: next day) in some ISO weeks."""

    start: str
    end: str
    weeks: Weeks = Weeks.EVERY


@dataclass(frozen=True)
class WeekRow:
    """One ISO weekday (1–7): names in the wanted language, intervals in order, and them as ``text``."""

    day: int
    name: str
    short_name: str
    intervals: tuple[DayInterval, ...]
    text: str

    @property
    def is_closed(self) -> bool:
        """Whether the place is closed on this weekday."""
        return not self.intervals


@dataclass(frozen=True)
class ComingException:
    """Days ``first`` to ``last`` that differ: ``intervals`` (none: closed), their ``text``, a ``note``."""

    first: date
    last: date
    intervals: tuple[DayInterval, ...]
    text: str
    note: LocalText

    @property
    def is_closed(self) -> bool:
        """Whether the place is closed on these days."""
        return not self.intervals


def weekly_rows(
    hours: Sequence[Hours], language: str | None = None, today: date | None = None
) -> list[WeekRow]:
    """Seven rows of the hours that hold on ``today``; no rows when PTV tells no weekly hours."""
    sets = Calendar(hours).normal(today or localdate())
    if not sets:
        return []
    with override(language or active_language()):
        return [_row(day, _day_intervals(sets, day)) for day in range(1, WEEK + 1)]


def coming_exceptions(
    hours: Sequence[Hours], today: date, holiday_hours: Sequence[HolidayHours] = ()
) -> list[ComingException]:
    """Exceptions from ``today`` on for sixty days, in order, a dated one before a yearly holiday."""
    dated = [_dated(item, today) for item in hours if _is_coming(item, today)]
    taken = {day for item in dated for day in _days(item.first, item.last)}
    holidays = (item for item in _holidays(holiday_hours, today) if item.first not in taken)
    return sorted([*dated, *holidays], key=lambda item: (item.first, item.last))


def _row(day: int, intervals: tuple[DayInterval, ...]) -> WeekRow:
    name, short = str(WEEKDAYS[day - 1]), str(WEEKDAYS_ABBR[day - 1])
    return WeekRow(day, name, short, intervals, _text(intervals))


def _day_intervals(sets: Sequence[Hours], day: int) -> tuple[DayInterval, ...]:
    if any(hours.kind is HoursKind.ALWAYS for hours in sets):
        return (DayInterval(WHOLE_DAY.start, WHOLE_DAY.end),)
    spans = [span for hours in sets for span in hours.spans]
    return _merged(piece for span in spans for piece in _pieces(span, day))


def _pieces(span: Span, day: int) -> Iterator[DayInterval]:
    """The part of a weekly span that is told on a weekday; one night belongs to the day it begins."""
    length = nights(span)
    offset = (day - (span.day or day)) % WEEK
    if offset == 0:
        yield DayInterval(span.start, span.end if length <= 1 else MIDNIGHT, span.weeks)
    elif offset <= length and length > 1:
        yield DayInterval("00:00", span.end if offset == length else MIDNIGHT, span.weeks)


def _merged(intervals: Iterator[DayInterval]) -> tuple[DayInterval, ...]:
    ordered = sorted(set(intervals), key=lambda item: (item.weeks, item.start, item.end))
    merged: list[DayInterval] = []
    for _weeks, group in groupby(ordered, key=lambda item: item.weeks):
        merged += _joined(list(group))
    return tuple(sorted(merged, key=lambda item: (item.start, item.weeks)))


def _joined(intervals: Sequence[DayInterval]) -> list[DayInterval]:
    """Intervals of the same weeks, in order; those that touch or overlap as one."""
    joined = [intervals[0]]
    for item in intervals[1:]:
        last = joined[-1]
        if last.start < last.end and item.start <= last.end and item.start < item.end:
            joined[-1] = DayInterval(last.start, max(last.end, item.end), last.weeks)
        else:
            joined.append(item)
    return joined


def _text(intervals: Sequence[DayInterval]) -> str:
    if not intervals:
        return _("Closed")
    return ", ".join(_interval_text(interval) for interval in intervals)


def _interval_text(interval: DayInterval) -> str:
    if (interval.start, interval.end) == (WHOLE_DAY.start, WHOLE_DAY.end):
        text = _("Open 24 hours")
    else:
        text = f"{_clock(interval.start)}–{_clock(interval.end)}"
    notes = {Weeks.ODD: _("odd weeks"), Weeks.EVEN: _("even weeks")}
    return f"{text} ({notes[interval.weeks]})" if interval.weeks in notes else text


def _clock(clock: str) -> str:
    hours, minutes = clock.split(":")
    separator = pgettext("between hours and minutes", ":")
    return f"{int(hours)}{separator}{minutes}"


def _is_coming(hours: Hours, today: date) -> bool:
    if hours.kind is not HoursKind.EXCEPTION or hours.valid_from is None:
        return False
    last = hours.valid_to or hours.valid_from
    return last >= today and hours.valid_from <= today + timedelta(COMING_DAYS)


def _dated(hours: Hours, today: date) -> ComingException:
    first = hours.valid_from or today
    return _exception(first, hours.valid_to or first, hours.spans, hours.info or hours.heading)


def _holidays(holiday_hours: Sequence[HolidayHours], today: date) -> Iterator[ComingException]:
    for day in _days(today, today + timedelta(COMING_DAYS)):
        for hours in holiday_hours:
            if is_holiday(hours, day):
                yield _exception(day, day, hours.spans, hours.info)


def _exception(first: date, last: date, spans: Sequence[Span], info: Texts) -> ComingException:
    intervals = _merged(DayInterval(span.start, span.end, span.weeks) for span in spans)
    return ComingException(first, last, intervals, _text(intervals), localize(info))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(offset) for offset in range((last - first).days + 1))
