"""Opening hours as v11 writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from ptvsync.records import Hours, HoursKind, Span
from ptvsync.standin.http import Json


_HELSINKI = ZoneInfo("Europe/Helsinki")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def service_hours(hours: tuple[Hours, ...], languages: list[str]) -> list[Json]:
    """Return the hours of a channel or connection with the given language versions."""
    return [_service_hour(item, languages) for item in hours]


def _service_hour(hours: Hours, languages: list[str]) -> Json:
    ends_later = hours.valid_to != hours.valid_from
    return {
        "serviceHourType": _type(hours),
        "validFrom": _midnight(hours.valid_from),
        "validTo": _midnight(hours.valid_to) if ends_later else None,
        "isClosed": hours.closed,
        "validForNow": hours.valid_from is None,
        "isAlwaysOpen": hours.kind is HoursKind.ALWAYS,
        "isReservation": hours.kind is HoursKind.APPOINTMENT,
        "additionalInformation": [
            {"value": hours.info.get(language), "language": language} for language in languages
        ],
        "openingHour": [_opening_hour(span) for span in hours.spans],
    }


def _type(hours: Hours) -> str:
    if hours.kind is HoursKind.EXCEPTION:
        return "Exceptional"
    overnight = any(span.end_day != span.day for span in hours.spans)
    return "OverMidnight" if overnight else "DaysOfTheWeek"


def _opening_hour(span: Span) -> Json:
    overnight = span.end_day != span.day
    return {
        "dayFrom": _weekday(span.day),
        "dayTo": _weekday(span.end_day) if overnight else "",
        "from": f"{span.start}:00",
        "to": "00:00:00" if span.end == "24:00" else f"{span.end}:00",
    }


def _weekday(day: int | None) -> str:
    return _WEEKDAYS[day - 1] if day else ""


def _midnight(day: date | None) -> str | None:
    """Return the UTC time at which a Finnish day begins."""
    if day is None:
        return None
    start = datetime.combine(day, time(), _HELSINKI).astimezone(UTC)
    return start.replace(tzinfo=None).isoformat()
