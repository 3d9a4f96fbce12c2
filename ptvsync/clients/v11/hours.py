"""Opening hours of v11 (§2.9)."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import moment_of
from ptvsync.records import Hours, HoursKind, Span

from .rows import items, texts


# Days are Finnish ones, written as the UTC time of their midnight.
HELSINKI = ZoneInfo("Europe/Helsinki")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
END_OF_DAY = "24:00"


def hours(payload: Payload) -> tuple[Hours, ...]:
    """The opening hours of a channel or connection."""
    return tuple(_hours(row) for row in items(payload, "serviceHours"))


def _hours(row: Payload) -> Hours:
    kind = _kind(row)
    first, last = _day(row.get("validFrom")), _day(row.get("validTo"))
    if kind is HoursKind.EXCEPTION:
        last = last or first
    elif row.get("validForNow"):
        first = last = None
    one_day = kind is HoursKind.EXCEPTION and first == last
    return Hours(
        kind=kind,
        valid_from=first,
        valid_to=last,
        closed=bool(row.get("isClosed")),
        spans=tuple(_span(span, dateless=not one_day) for span in items(row, "openingHour")),
        info=texts(row, "additionalInformation"),
    )


def _kind(row: Payload) -> HoursKind:
    if row.get("serviceHourType") == "Exceptional":
        return HoursKind.EXCEPTION
    if row.get("isReservation"):
        return HoursKind.APPOINTMENT
    if row.get("isAlwaysOpen"):
        return HoursKind.ALWAYS
    return HoursKind.WEEKLY


def _span(row: Payload, dateless: bool) -> Span:
    """A span; that of one date has no weekday, which the date already tells."""
    first = _weekday(row.get("dayFrom")) if dateless else None
    end = _clock(row["to"])
    return Span(
        day=first,
        start=_clock(row["from"]),
        end_day=_weekday(row.get("dayTo")) or first if dateless else None,
        end=END_OF_DAY if end == "00:00" else end,
    )


def _weekday(word: str | None) -> int | None:
    return WEEKDAYS.index(word) + 1 if word in WEEKDAYS else None


def _clock(text: str) -> str:
    return text[:5]


def _day(text: str | None) -> date | None:
    moment = moment_of(text)
    return moment.astimezone(HELSINKI).date() if moment else None
