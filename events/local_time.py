"""Between the clock on the wall in Finland and aware UTC time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


LOCAL_ZONE = ZoneInfo("Europe/Helsinki")


def aware(local: datetime) -> datetime:
    """A naive local time as aware UTC; a time that the clock jumps over moves on by an hour."""
    return local.replace(tzinfo=LOCAL_ZONE).astimezone(UTC)


def naive(moment: datetime) -> datetime:
    """An aware time as the naive local time that the clock on the wall shows."""
    return moment.astimezone(LOCAL_ZONE).replace(tzinfo=None)


def today() -> date:
    """The day it is in Finland now."""
    return datetime.now(LOCAL_ZONE).date()


def start_of(day: date) -> datetime:
    """The first moment of a local day, in UTC."""
    return aware(datetime(day.year, day.month, day.day))
