"""Finnish public holidays by the names of the hours notation."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from ptvsync.records import Texts


_FIXED = {
    "new-years-day": (1, 1),
    "epiphany": (1, 6),
    "may-day": (5, 1),
    "independence-day": (12, 6),
    "christmas-eve": (12, 24),
    "christmas-day": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
}
_DAYS_FROM_EASTER = {"good-friday": -2, "easter-monday": 1, "ascension-day": 39}
_MIDSUMMER = {"midsummer-eve": 19, "midsummer-day": 20}
_FRIDAY, _SATURDAY = 4, 5

HOLIDAY_NAMES: dict[str, Texts] = {
    "new-years-day": {"fi": "Uudenvuodenpäivä", "sv": "Nyårsdagen", "en": "New Year's Day"},
    "epiphany": {"fi": "Loppiainen", "sv": "Trettondagen", "en": "Epiphany"},
    "good-friday": {"fi": "Pitkäperjantai", "sv": "Långfredagen", "en": "Good Friday"},
    "easter-monday": {"fi": "Toinen pääsiäispäivä", "sv": "Annandag påsk", "en": "Easter Monday"},
    "may-day": {"fi": "Vappu", "sv": "Första maj", "en": "May Day"},
    "ascension-day": {"fi": "Helatorstai", "sv": "Kristi himmelsfärdsdag", "en": "Ascension Day"},
    "midsummer-eve": {"fi": "Juhannusaatto", "sv": "Midsommarafton", "en": "Midsummer Eve"},
    "midsummer-day": {"fi": "Juhannuspäivä", "sv": "Midsommardagen", "en": "Midsummer Day"},
    "independence-day": {
        "fi": "Itsenäisyyspäivä",
        "sv": "Självständighetsdagen",
        "en": "Independence Day",
    },
    "christmas-eve": {"fi": "Jouluaatto", "sv": "Julafton", "en": "Christmas Eve"},
    "christmas-day": {"fi": "Joulupäivä", "sv": "Juldagen", "en": "Christmas Day"},
    "boxing-day": {"fi": "Tapaninpäivä", "sv": "Annandag jul", "en": "Boxing Day"},
    "new-years-eve": {"fi": "Uudenvuodenaatto", "sv": "Nyårsafton", "en": "New Year's Eve"},
}


def next_holiday(name: str, today: date) -> date:
    """Return the first day of a holiday on or after ``today``."""
    this_year = _day_of(name, today.year)
    return this_year if this_year >= today else _day_of(name, today.year + 1)


def _day_of(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _DAYS_FROM_EASTER:
        return easter(year) + timedelta(days=_DAYS_FROM_EASTER[name])
    first = date(year, 6, _MIDSUMMER[name])
    weekday = _FRIDAY if name == "midsummer-eve" else _SATURDAY
    return first + timedelta(days=(weekday - first.weekday()) % 7)
