"""Is it open now, until when, and when does it open next: always in Finnish time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ptvsync.records import HolidayHours, Hours, HoursKind

from .calendar import Calendar, Interval


HELSINKI = ZoneInfo("Europe/Helsinki")

# How far ahead the next opening is looked for, in days.
HORIZON = 120


@dataclass(frozen=True)
class OpeningState:
    """``is_open`` is None when PTV does not tell; times are aware, in Finnish time.

    ``until`` is when it closes (None when that is not within the horizon), ``next_opening`` when it
    opens; ``by_appointment``: one may come by appointment although no door is open.
    """

    is_open: bool | None
    until: datetime | None = None
    next_opening: datetime | None = None
    by_appointment: bool = False


def opening_state(
    hours: Sequence[Hours], holiday_hours: Sequence[HolidayHours], at: datetime
) -> OpeningState:
    """The state at an aware time."""
    calendar = Calendar(hours, holiday_hours)
    today = at.astimezone(HELSINKI).date()
    for start, end in _stretches(calendar, today):
        # Hours inside the one that the clock skips in spring end before they begin.
        if end <= max(at, start):
            continue
        if at < start:
            return OpeningState(False, next_opening=start)
        closes = end if end.date() < today + timedelta(HORIZON) else None
        return OpeningState(True, until=closes)
    if _is_known(calendar, today):
        return OpeningState(False, by_appointment=calendar.by_appointment(today))
    return OpeningState(None, by_appointment=calendar.by_appointment(today))


def _stretches(calendar: Calendar, today: date) -> Iterator[tuple[datetime, datetime]]:
    """Open stretches from today on, joined over midnights."""
    pending: Interval | None = None
    for offset in range(HORIZON + 1):
        for start, end in calendar.intervals(today + timedelta(offset)):
            if pending and start <= pending[1]:
                pending = (pending[0], max(pending[1], end))
                continue
            if pending:
                yield _aware(pending[0]), _aware(pending[1])
            pending = (start, end)
    if pending:
        yield _aware(pending[0]), _aware(pending[1])


def _aware(local: datetime) -> datetime:
    """Local time with its zone; a time the clock skips in spring becomes the real one after it."""
    return local.replace(tzinfo=HELSINKI).astimezone(UTC).astimezone(HELSINKI)


def _is_known(calendar: Calendar, today: date) -> bool:
    if calendar.exception(today) is not None or calendar.normal(today):
        return True
    weekly = (hours for hours in calendar.hours if hours.kind is HoursKind.WEEKLY and hours.spans)
    return any(hours.valid_from and hours.valid_from > today for hours in weekly)
