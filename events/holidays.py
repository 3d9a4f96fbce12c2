"""Finnish public holidays, computed. Source: the acts on church holidays, Independence Day and May Day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter


SATURDAY = 5


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, those on Sundays included."""
    sunday = easter(year)
    from_easter = (-2, 0, 1, 39, 49)
    fixed = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26))
    return frozenset(
        {
            *(date(year, month, day) for month, day in fixed),
            *(sunday + timedelta(days=days) for days in from_easter),
            _saturday_from(date(year, 6, 20)),
            _saturday_from(date(year, 10, 31)),
        }
    )


@cache
def days_off(year: int) -> frozenset[date]:
    """Public holidays, and Midsummer Eve and Christmas Eve, when places are closed as well."""
    midsummer_eve = _saturday_from(date(year, 6, 20)) - timedelta(days=1)
    return public_holidays(year) | {midsummer_eve, date(year, 12, 24)}


def is_day_off(day: date) -> bool:
    """Whether meetings of a group that rests on holidays are left out on this day."""
    return day in days_off(day.year)


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)
