"""Opening hours as v12 writes them."""

from __future__ import annotations

from datetime import date, timedelta

from ptvsync.records import HolidayHours, Hours, HoursKind, Span, Weeks
from ptvsync.standin.http import Json

from .values import localised


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REPETITIONS = {Weeks.EVERY: "Weekly", Weeks.ODD: "OddWeeks", Weeks.EVEN: "EvenWeeks"}
_CLOSED: Json = {"start": "00:00", "end": "00:00", "openingStatus": "Closed"}


def service_hours(hours: tuple[Hours, ...], holidays: tuple[HolidayHours, ...]) -> Json:
    """Return the hours of a channel or connection."""
    return {
        "hours": [_service_hour(item) for item in hours],
        "holidayServiceHours": _holiday_hours(holidays),
    }


def _service_hour(hours: Hours) -> Json:
    heading, info = localised(hours.heading), localised(hours.info)
    texts = {"heading": heading, "additionalInformation": info}
    if hours.kind is HoursKind.EXCEPTION:
        return {**_named("ExceptionalDateRange"), **texts, **_range(hours), **_exceptional(hours)}
    if hours.kind is not HoursKind.WEEKLY:
        return {**_named("ContinuousAlwaysValid"), **texts, "openingStatus": _status(hours)}
    if any(span.day != span.end_day for span in hours.spans):
        return {**_named(_overnight_type(hours)), **texts, **_range(hours), **_overnight(hours)}
    kind = "WeeklyDateRange" if hours.valid_from else "WeeklyUntilFurtherNotice"
    return {**_named(kind), **texts, **_range(hours), "weeklyHours": _weekly(hours.spans)}


def _named(kind: str) -> Json:
    return {"type": f"{kind}ServiceHour"}


def _status(hours: Hours) -> str:
    return "OpenOnReservation" if hours.kind is HoursKind.APPOINTMENT else "Open"


def _range(hours: Hours) -> Json:
    if hours.valid_from is None:
        return {}
    last = hours.valid_to or hours.valid_from
    return {"fromDate": hours.valid_from.isoformat(), "toDate": last.isoformat()}


def _overnight_type(hours: Hours) -> str:
    return "ContinuousDateRange" if hours.valid_from else "ContinuousWeekdaysUntilFurtherNotice"


def _overnight(hours: Hours) -> Json:
    span = hours.spans[0]
    return {
        "openingStatus": "Open",
        "fromDay": _weekday(span.day),
        "toDay": _weekday(span.end_day),
        "fromTime": span.start,
        "toTime": _time(span.end),
    }


def _weekly(spans: tuple[Span, ...]) -> Json:
    week: dict[str, list[Json]] = {}
    for span in spans:
        week.setdefault(_weekday(span.day).lower(), []).append(_interval(span))
    return {day: {"hours": intervals} for day, intervals in week.items()}


def _exceptional(hours: Hours) -> Json:
    """Return the same intervals for each weekday between the first and the last date."""
    repetition = {"repetition": "Weekly", "additionalInformation": {}}
    intervals = [_interval(span) for span in hours.spans] or [{**_CLOSED, **repetition}]
    days = _weekdays_between(hours.valid_from, hours.valid_to)
    return {"weeklyHours": {day: {"hours": intervals} for day in days}}


def _weekdays_between(first: date | None, last: date | None) -> list[str]:
    if first is None:
        return []
    count = min(((last or first) - first).days + 1, len(_WEEKDAYS))
    days = sorted((first + timedelta(days=number)).isoweekday() for number in range(count))
    return [_weekday(day).lower() for day in days]


def _interval(span: Span) -> Json:
    return {
        "start": span.start,
        "end": _time(span.end),
        "openingStatus": "Open",
        "repetition": _REPETITIONS[span.weeks],
        "additionalInformation": {},
    }


def _holiday_hours(holidays: tuple[HolidayHours, ...]) -> Json | None:
    if not holidays:
        return None
    years = list(holidays[0].years)
    every = {"type": "RepetitionEveryYear"}
    selected = {"type": "RepetitionInSelectedYears", "years": years}
    return {
        "repetition": selected if years else every,
        "holidays": [_holiday(item) for item in holidays],
    }


def _holiday(item: HolidayHours) -> Json:
    info = {"additionalInformation": localised(item.info)}
    status = "OpenOnReservation" if item.by_appointment else "Open"
    intervals = [
        {"start": span.start, "end": _time(span.end), "openingStatus": status, **info}
        for span in item.spans
    ]
    return {"holidayName": item.holiday, "hours": intervals or [{**_CLOSED, **info}]}


def _weekday(day: int | None) -> str:
    return _WEEKDAYS[(day or 1) - 1]


def _time(text: str) -> str:
    return "00:00" if text == "24:00" else text
