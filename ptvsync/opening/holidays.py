"""Dates of the public holidays that PTV v12 knows by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter


SATURDAY = 6


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _saturday_from(month: int, day: int, offset: int = 0) -> Callable[[int], date]:
    """The first Saturday on or after a day, plus an offset in days."""

    def find(year: int) -> date:
        first = date(year, month, day)
        return first + timedelta((SATURDAY - first.isoweekday()) % 7 + offset)

    return find


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "NewYearDay": _fixed(1, 1),
    "Epiphany": _fixed(1, 6),
    "MaundyThursday": _from_easter(-3),
    "GoodFriday": _from_easter(-2),
    "EasterSunday": _from_easter(0),
    "EasterMonday": _from_easter(1),
    "MayDayEve": _fixed(4, 30),
    "MayDay": _fixed(5, 1),
    "AscensionDay": _from_easter(39),
    "WhitSunday": _from_easter(49),
    "MidsummerEve": _saturday_from(6, 20, offset=-1),
    "MidsummerDay": _saturday_from(6, 20),
    "AllSaintsDay": _saturday_from(10, 31),
    "IndependenceDay": _fixed(12, 6),
    "ChristmasEve": _fixed(12, 24),
    "ChristmasDay": _fixed(12, 25),
    "SecondDayOfChristmas": _fixed(12, 26),
    "NewYearEve": _fixed(12, 31),
}


def holiday_date(name: str, year: int) -> date | None:
    """The date of a holiday in a year; None for a name nobody knows."""
    return HOLIDAYS[name](year) if name in HOLIDAYS else None
