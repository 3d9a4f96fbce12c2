"""Opening hours as a line of text; each takes the JSON of one set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from ptvsync.language import localize
from ptvsync.opening.display import WeekRow, weekly_rows
from ptvsync.records import HolidayHours, Hours, HoursKind, Span


HOLIDAY_NAMES = {
    "NewYearDay": gettext_lazy("New Year's Day"),
    "Epiphany": gettext_lazy("Epiphany"),
    "MaundyThursday": gettext_lazy("Maundy Thursday"),
    "GoodFriday": gettext_lazy("Good Friday"),
    "EasterSunday": gettext_lazy("Easter Sunday"),
    "EasterMonday": gettext_lazy("Easter Monday"),
    "MayDayEve": gettext_lazy("May Day Eve"),
    "MayDay": gettext_lazy("May Day"),
    "AscensionDay": gettext_lazy("Ascension Day"),
    "WhitSunday": gettext_lazy("Whit Sunday"),
    "MidsummerEve": gettext_lazy("Midsummer Eve"),
    "MidsummerDay": gettext_lazy("Midsummer Day"),
    "AllSaintsDay": gettext_lazy("All Saints' Day"),
    "IndependenceDay": gettext_lazy("Independence Day"),
    "ChristmasEve": gettext_lazy("Christmas Eve"),
    "ChristmasDay": gettext_lazy("Christmas Day"),
    "SecondDayOfChristmas": gettext_lazy("Second Day of Christmas"),
    "NewYearEve": gettext_lazy("New Year's Eve"),
}


def hours_text(value: Any) -> str:
    """“1.6.2026–31.8.2026: Mon–Fri 8:00–16:00 (heading)”; raises ValueError when it is no hours."""
    hours = Hours.model_validate(value)
    notes = ", ".join(filter(None, [localize(hours.heading), localize(hours.info)]))
    said = _when(hours) + _what(hours)
    return f"{said} ({notes})" if notes else said


def holiday_text(value: Any) -> str:
    """“Midsummer Eve: Closed”; raises ValueError when it is no hours of a holiday."""
    hours = HolidayHours.model_validate(value)
    name = str(HOLIDAY_NAMES.get(hours.holiday, hours.holiday))
    years = f" ({', '.join(map(str, hours.years))})" if hours.years else ""
    what = _("By appointment") if hours.by_appointment else _spans(hours.spans)
    return f"{name}{years}: {what}"


def _what(hours: Hours) -> str:
    match hours.kind:
        case HoursKind.ALWAYS:
            return _("Open 24 hours")
        case HoursKind.APPOINTMENT:
            return _("By appointment")
        case HoursKind.EXCEPTION:
            return _spans(hours.spans)
        case _:
            return _week(hours)


def _week(hours: Hours) -> str:
    """Days with the same hours together; closed days are not told."""
    undated = hours.model_copy(update={"valid_from": None, "valid_to": None})
    groups = [list(days) for _text, days in groupby(weekly_rows([undated]), lambda row: row.text)]
    return ", ".join(f"{_days(days)} {days[0].text}" for days in groups if not days[0].is_closed)


def _days(days: Sequence[WeekRow]) -> str:
    first, last = days[0].short_name, days[-1].short_name
    return first if len(days) == 1 else f"{first}–{last}"


def _spans(spans: Sequence[Span]) -> str:
    if not spans:
        return _("Closed")
    return ", ".join(f"{_clock(span.start)}–{_clock(span.end)}" for span in spans)


def _clock(clock: str) -> str:
    hours, minutes = clock.split(":")
    return f"{int(hours)}{pgettext('between hours and minutes', ':')}{minutes}"


def _when(hours: Hours) -> str:
    first, last = (_date(day) for day in (hours.valid_from, hours.valid_to))
    if not first and not last:
        return ""
    return f"{first if first == last else f'{first}–{last}'}: "


def _date(day: date | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""
