"""Opening hours as one model for all the kinds that PTV v11 (§2.9) and v12 (§3.2) know."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from .base import Record, Texts


class HoursKind(StrEnum):
    """How a set of hours is meant."""

    WEEKLY = "weekly"
    ALWAYS = "always"
    APPOINTMENT = "appointment"
    EXCEPTION = "exception"


class Weeks(StrEnum):
    """The ISO weeks in which a weekly span holds."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"


class Span(Record):
    """An interval of local (Europe/Helsinki) time.

    ``day`` and ``end_day`` are ISO weekdays 1–7 (None in an exception that holds on each of its days);
    ``start`` and ``end`` are ``HH:MM``, ``24:00`` being the end of the day.
    """

    day: int | None
    start: str
    end_day: int | None
    end: str
    weeks: Weeks = Weeks.EVERY


class Hours(Record):
    """One set of opening hours, valid from ``valid_from`` to ``valid_to`` (both days included, None: open-ended).

    An exception without spans and with ``closed`` closes its days.
    """

    kind: HoursKind
    valid_from: date | None = None
    valid_to: date | None = None
    closed: bool = False
    spans: tuple[Span, ...] = ()
    heading: Texts = {}
    info: Texts = {}


class HolidayHours(Record):
    """Hours of a named public holiday (v12 names), in every year or in the years listed."""

    holiday: str
    years: tuple[int, ...] = ()
    closed: bool = False
    by_appointment: bool = False
    spans: tuple[Span, ...] = ()
    info: Texts = {}
