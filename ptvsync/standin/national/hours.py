"""Opening hours of the national world: a few hundred sets of every kind that places share."""

from __future__ import annotations

from datetime import date, timedelta

from ptvsync.records import HolidayHours, Hours, HoursKind, Span, Weeks

from .dice import Dice


HoursSet = tuple[tuple[Hours, ...], tuple[HolidayHours, ...]]

_SETS = 300
_WORKDAYS = (1, 2, 3, 4, 5)
_OPENINGS = ("07:00", "08:00", "09:00", "10:00", "12:00")
_CLOSINGS = ("14:00", "15:30", "16:00", "17:00", "20:00", "24:00")
_ALWAYS = Hours(kind=HoursKind.ALWAYS)
_APPOINTMENT = Hours(kind=HoursKind.APPOINTMENT)


def hours_sets(dice: Dice) -> list[HoursSet]:
    """Return the sets of hours in the shares in which places have them."""
    return [_set(dice) for _ in range(_SETS)]


def _set(dice: Dice) -> HoursSet:
    if dice.happens(0.25):
        return (), ()
    if dice.happens(0.08):
        return (_ALWAYS,), ()
    if dice.happens(0.06):
        return (_APPOINTMENT,), ()
    hours = _seasonal(dice) if dice.happens(0.08) else (_weekly(dice),)
    if dice.happens(0.02):
        hours += (_overnight(),)
    exceptions = [_exception(dice) for _ in range(dice.whole(1, 3))] if dice.happens(0.15) else []
    holidays = (_christmas(),) if dice.happens(0.1) else ()
    exceptions.sort(key=lambda item: item.valid_from or date.min)
    return (*hours, *exceptions), holidays


def _weekly(dice: Dice, first: date | None = None, last: date | None = None) -> Hours:
    start, end = dice.one(_OPENINGS), dice.one(_CLOSINGS)
    weeks = dice.one((Weeks.ODD, Weeks.EVEN)) if dice.happens(0.05) else Weeks.EVERY
    days = _WORKDAYS if dice.happens(0.75) else tuple(dice.some((1, 2, 3, 4, 5, 6, 7), 1, 6))
    if dice.happens(0.1):
        spans = [part for day in days for part in _divided(day, weeks)]
    else:
        spans = [Span(day=day, start=start, end_day=day, end=end, weeks=weeks) for day in days]
    return Hours(kind=HoursKind.WEEKLY, valid_from=first, valid_to=last, spans=tuple(spans))


def _divided(day: int, weeks: Weeks) -> tuple[Span, Span]:
    """Return a day with a break at noon."""
    return (
        Span(day=day, start="08:30", end_day=day, end="11:30", weeks=weeks),
        Span(day=day, start="12:30", end_day=day, end="15:30", weeks=weeks),
    )


def _seasonal(dice: Dice) -> tuple[Hours, ...]:
    year = dice.today.year
    return (
        _weekly(dice, date(year, 6, 1), date(year, 8, 31)),
        _weekly(dice, date(year, 9, 1), date(year + 1, 5, 31)),
    )


def _overnight() -> Hours:
    span = Span(day=5, start="20:00", end_day=6, end="02:00")
    return Hours(kind=HoursKind.WEEKLY, spans=(span,))


def _exception(dice: Dice) -> Hours:
    """Return an exception in the coming months, or one that nobody took away in time."""
    first = dice.today + timedelta(days=dice.whole(-200, 60))
    last = first + timedelta(days=dice.one((0, 0, 0, 1, 6)))
    closed = dice.happens(0.7)
    spans = () if closed else (Span(day=None, start="10:00", end_day=None, end="14:00"),)
    return Hours(
        kind=HoursKind.EXCEPTION, valid_from=first, valid_to=last, closed=closed, spans=spans
    )


def _christmas() -> HolidayHours:
    return HolidayHours(holiday="ChristmasEve", closed=True)
