"""From a rule, extra dates and changes to occurrences. Pure: naive local time in, aware time out.

Expanding in local time keeps a meeting at five o'clock at five o'clock when summer time begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil.rrule import MO, MONTHLY, WEEKLY, rrule, weekday

from events.enums import ChangeKind, Frequency, OccurrenceStatus
from events.holidays import is_day_off
from events.local_time import aware


LAST_OF_MONTH = -1


@dataclass(frozen=True)
class Rule:
    """When the first occurrence is and how it repeats. Times are naive local ones.

    ``weekdays`` (0 is Monday) steer weekly rules; none means the weekday of ``start``. ``until`` is
    inclusive. ``count`` is the number of meetings that are held: days left out are not counted.
    """

    start: datetime
    end: datetime
    frequency: Frequency = Frequency.NONE
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None
    skip_holidays: bool = False


@dataclass(frozen=True)
class ExtraDate:
    """A date outside the rule, or a title for one of the rule's own dates. Naive local times."""

    start: datetime
    end: datetime | None = None
    title: str = ""
    is_remote: bool = False


@dataclass(frozen=True)
class Change:
    """What happens to every occurrence of one local day; ``start`` and ``end`` only when it moves."""

    day: date
    kind: ChangeKind
    start: datetime | None = None
    end: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class Occurrence:
    """One meeting in aware UTC time. ``original_start`` names it even when it has been moved."""

    original_start: datetime
    start: datetime
    end: datetime
    status: OccurrenceStatus = OccurrenceStatus.SCHEDULED
    title: str = ""
    note: str = ""
    is_remote: bool = False


def expand(
    rule: Rule, extra_dates: Iterable[ExtraDate], changes: Iterable[Change], last_day: date
) -> list[Occurrence]:
    """The occurrences by their original start.

    The rule is followed until ``last_day``; dates given by hand are all taken.
    """
    by_day = {change.day: change for change in changes}
    skipped = {day for day, change in by_day.items() if change.kind == ChangeKind.SKIPPED}
    duration = aware(rule.end) - aware(rule.start)
    planned = {start: ExtraDate(start) for start in _rule_starts(rule, skipped, last_day)}
    planned |= {extra.start: extra for extra in extra_dates}
    occurrences = [
        _changed(_planned(planned[start], duration), by_day.get(start.date()))
        for start in sorted(planned)
        if start.date() not in skipped
    ]
    return list({occurrence.original_start: occurrence for occurrence in occurrences}.values())


def _rule_starts(rule: Rule, skipped: set[date], last_day: date) -> Iterator[datetime]:
    starts = (
        start
        for start in _unfiltered_starts(rule, last_day)
        if start.date() not in skipped and not (rule.skip_holidays and is_day_off(start.date()))
    )
    return islice(starts, rule.count)


def _unfiltered_starts(rule: Rule, last_day: date) -> Iterable[datetime]:
    end = datetime.combine(min(rule.until or last_day, last_day), time.max)
    if rule.frequency == Frequency.NONE:
        return [rule.start]
    if rule.frequency == Frequency.MONTHLY:
        return rrule(
            MONTHLY, dtstart=rule.start, until=end, byweekday=_weekday_of_month(rule.start)
        )
    interval = 2 if rule.frequency == Frequency.BIWEEKLY else 1
    days = rule.weekdays or (rule.start.weekday(),)
    return rrule(WEEKLY, dtstart=rule.start, until=end, interval=interval, byweekday=days, wkst=MO)


def _weekday_of_month(start: datetime) -> weekday:
    week = (start.day - 1) // 7 + 1
    return weekday(start.weekday(), week if week < 5 else LAST_OF_MONTH)


def _planned(extra: ExtraDate, duration: timedelta) -> Occurrence:
    start = aware(extra.start)
    end = aware(extra.end) if extra.end else start + duration
    return Occurrence(start, start, max(end, start), title=extra.title, is_remote=extra.is_remote)


def _changed(occurrence: Occurrence, change: Change | None) -> Occurrence:
    if change is None:
        return occurrence
    if change.kind == ChangeKind.CANCELLED:
        return replace(occurrence, status=OccurrenceStatus.CANCELLED, note=change.reason)
    if change.start is None:
        return occurrence
    start = aware(change.start)
    end = aware(change.end) if change.end else start + (occurrence.end - occurrence.start)
    moved = replace(occurrence, start=start, end=max(end, start), note=change.reason)
    return replace(moved, status=OccurrenceStatus.MOVED)
