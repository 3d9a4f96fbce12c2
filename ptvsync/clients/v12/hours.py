"""Opening hours of v12 (§3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from ptvsync.clients.draft import Payload
from ptvsync.records import HolidayHours, Hours, HoursKind, Span, Weeks

from .values import localised


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS = {"Weekly": Weeks.EVERY, "OddWeeks": Weeks.ODD, "EvenWeeks": Weeks.EVEN}
END_OF_DAY = "24:00"
CLOSED = "Closed"
BY_APPOINTMENT = "OpenOnReservation"


def hours(payload: Payload) -> tuple[Hours, ...]:
    """The opening hours of a channel or connection, holidays aside."""
    rows = (payload.get("serviceHours") or {}).get("hours") or ()
    return tuple(item for row in rows for item in _hours(row))


def holiday_hours(payload: Payload) -> tuple[HolidayHours, ...]:
    """The hours of named holidays."""
    found = (payload.get("serviceHours") or {}).get("holidayServiceHours") or {}
    repetition = found.get("repetition") or {}
    years = tuple(repetition["years"]) if repetition.get("type") and "years" in repetition else ()
    return tuple(_holiday(row, years) for row in found.get("holidays") or ())


def _hours(row: Payload) -> Iterator[Hours]:
    kind = row["type"]
    if kind == "ExceptionalDateRangeServiceHour":
        yield from _exceptions(row)
    elif kind in {"WeeklyUntilFurtherNoticeServiceHour", "WeeklyDateRangeServiceHour"}:
        yield from _weekly(row)
    elif row.get("fromDay"):
        yield _set(row, _kind(row, HoursKind.WEEKLY), (_continuous(row),))
    else:
        yield _set(row, _kind(row, HoursKind.ALWAYS))


def _set(
    row: Payload, kind: HoursKind, spans: tuple[Span, ...] = (), info: Payload | None = None
) -> Hours:
    return Hours(
        kind=kind,
        valid_from=_day(row.get("fromDate")),
        valid_to=_day(row.get("toDate")),
        spans=spans,
        heading=localised(row.get("heading")),
        info=localised(info) or localised(row.get("additionalInformation")),
    )


def _kind(row: Payload, normal: HoursKind) -> HoursKind:
    return HoursKind.APPOINTMENT if row.get("openingStatus") == BY_APPOINTMENT else normal


def _continuous(row: Payload) -> Span:
    first, last = (WEEKDAYS.index(row[key].lower()) + 1 for key in ("fromDay", "toDay"))
    return Span(day=first, start=row["fromTime"], end_day=last, end=_end(row["toTime"]))


def _weekly(row: Payload) -> Iterator[Hours]:
    """A set for each kind of opening: by appointment or not, and with words of its own."""
    intervals = [
        (day, item)
        for day, name in enumerate(WEEKDAYS, start=1)
        for item in ((row.get("weeklyHours") or {}).get(name) or {}).get("hours") or ()
    ]
    if not intervals:
        yield _set(row, HoursKind.WEEKLY)
    for _key, group in groupby(sorted(intervals, key=_separation), key=_separation):
        members = list(group)
        first = members[0][1]
        spans = tuple(_span(item, day) for day, item in members)
        yield _set(row, _kind(first, HoursKind.WEEKLY), spans, first.get("additionalInformation"))


def _separation(interval: tuple[int, Payload]) -> tuple[str, str]:
    info = localised(interval[1].get("additionalInformation"))
    return interval[1].get("openingStatus") or "", repr(sorted(info.items())) if info else ""


def _exceptions(row: Payload) -> Iterator[Hours]:
    """A set for each run of dates with the same hours; a weekday that is not listed is as always."""
    week = row.get("weeklyHours") or {}
    first, last = date.fromisoformat(row["fromDate"]), date.fromisoformat(row["toDate"])
    dates = [first + timedelta(offset) for offset in range((last - first).days + 1)]
    named = ((day, week.get(WEEKDAYS[day.weekday()]) or {}) for day in dates)
    for _hours_of_day, group in groupby(named, key=lambda pair: pair[1].get("hours")):
        run = list(group)
        intervals = run[0][1].get("hours")
        if intervals:
            yield _exception(row, run[0][0], run[-1][0], intervals)


def _exception(row: Payload, first: date, last: date, intervals: list[Payload]) -> Hours:
    info = localised(row.get("additionalInformation")) or localised(
        intervals[0].get("additionalInformation")
    )
    spans = tuple(_span(item, None) for item in intervals if item.get("openingStatus") != CLOSED)
    return Hours(
        kind=HoursKind.EXCEPTION,
        valid_from=first,
        valid_to=last,
        closed=not spans,
        spans=spans,
        heading=localised(row.get("heading")),
        info=info,
    )


def _holiday(row: Payload, years: tuple[int, ...]) -> HolidayHours:
    intervals = row.get("hours") or []
    opened = [item for item in intervals if item.get("openingStatus") != CLOSED]
    first = intervals[0] if intervals else {}
    return HolidayHours(
        holiday=row["holidayName"],
        years=years,
        closed=not opened,
        by_appointment=first.get("openingStatus") == BY_APPOINTMENT,
        spans=tuple(_span(item, None) for item in opened),
        info=localised(first.get("additionalInformation")),
    )


def _span(item: Payload, day: int | None) -> Span:
    weeks = WEEKS.get(item.get("repetition") or "Weekly", Weeks.EVERY)
    return Span(day=day, start=item["start"], end_day=day, end=_end(item["end"]), weeks=weeks)


def _end(clock: str) -> str:
    return END_OF_DAY if clock == "00:00" else clock


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
