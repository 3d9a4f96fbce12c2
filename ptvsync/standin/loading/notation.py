"""The hours notation of the catalogue, such as ``mon-fri 08:00-16:00`` or ``christmas-eve closed``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ptvsync.records import Hours, HoursKind, Span, Texts

from .holidays import HOLIDAY_NAMES, next_holiday


_DAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
_DAY, _TIME, _DATE = r"(?:mon|tue|wed|thu|fri|sat|sun)", r"\d\d:\d\d", r"\d{4}-\d\d-\d\d"
_SEASON = rf"(?:(?P<from>{_DATE})\.\.(?P<to>{_DATE}) )?"
_WEEKLY = re.compile(
    rf"{_SEASON}(?P<first>{_DAY})(?:-(?P<last>{_DAY}))? (?P<start>{_TIME})-(?P<end>{_TIME})"
)
_OVERNIGHT = re.compile(
    rf"{_SEASON}(?P<first>{_DAY}) (?P<start>{_TIME})-(?P<last>{_DAY}) (?P<end>{_TIME})"
)
_EXCEPTION = re.compile(
    rf"(?:(?P<from>{_DATE})(?:\.\.(?P<to>{_DATE}))?|(?P<holiday>{'|'.join(HOLIDAY_NAMES)})) "
    rf"(?:closed|(?P<start>{_TIME})-(?P<end>{_TIME}))"
)
_WHOLE = {"always": HoursKind.ALWAYS, "reservation": HoursKind.APPOINTMENT}

Season = tuple[date | None, date | None]


def parse_hours(rows: Iterable[str], languages: tuple[str, ...], today: date) -> tuple[Hours, ...]:
    """Return the hours of a place: weekly, by season, over midnight, whole days, then exceptions by date.

    Named holidays fall on their next date from ``today`` and carry their name in ``languages``.
    Raises ValueError for a row that is not in the notation.
    """
    notes = _Notes(languages, today)
    for row in rows:
        notes.read(row)
    return notes.hours()


class _Notes:
    """The rows of one place, sorted by kind as they are read."""

    def __init__(self, languages: tuple[str, ...], today: date) -> None:
        self._languages, self._today = languages, today
        self._seasons: dict[Season, list[Span]] = {}
        self._overnight: list[Hours] = []
        self._whole: list[Hours] = []
        self._exceptions: list[Hours] = []

    def read(self, row: str) -> None:
        """Take in a row; ValueError when it is not in the notation."""
        if row in _WHOLE:
            self._whole.append(Hours(kind=_WHOLE[row]))
        elif match := _EXCEPTION.fullmatch(row):
            self._exceptions.append(_exception(match, self._languages, self._today))
        elif match := _WEEKLY.fullmatch(row):
            self._seasons.setdefault(_season(match), []).extend(_weekly_spans(match))
        elif match := _OVERNIGHT.fullmatch(row):
            self._overnight.append(_weekly(_season(match), [_overnight_span(match)]))
        else:
            raise ValueError(f"Hours not understood: {row!r}")

    def hours(self) -> tuple[Hours, ...]:
        """Return all the hours in their order."""
        seasons = sorted(self._seasons, key=lambda season: season[0] or date.min)
        weekly = [_weekly(season, self._seasons[season]) for season in seasons]
        exceptions = sorted(self._exceptions, key=_first_moment)
        return (*weekly, *self._overnight, *self._whole, *exceptions)


def _weekly(season: Season, spans: list[Span]) -> Hours:
    ordered = sorted(spans, key=lambda span: (span.day, span.start))
    first, last = season
    return Hours(kind=HoursKind.WEEKLY, valid_from=first, valid_to=last, spans=tuple(ordered))


def _first_moment(hours: Hours) -> tuple[date, str]:
    return hours.valid_from or date.min, hours.spans[0].start if hours.spans else ""


def _season(match: re.Match[str]) -> Season:
    start, end = match["from"], match["to"]
    return (_date(start), _date(end)) if start else (None, None)


def _weekly_spans(match: re.Match[str]) -> list[Span]:
    first = _DAYS[match["first"]]
    last = _DAYS[match["last"] or match["first"]]
    return [
        Span(day=day, start=match["start"], end_day=day, end=match["end"])
        for day in range(first, last + 1)
    ]


def _overnight_span(match: re.Match[str]) -> Span:
    first, last = _DAYS[match["first"]], _DAYS[match["last"]]
    return Span(day=first, start=match["start"], end_day=last, end=match["end"])


def _exception(match: re.Match[str], languages: tuple[str, ...], today: date) -> Hours:
    holiday, start = match["holiday"], match["start"]
    first = next_holiday(holiday, today) if holiday else _date(match["from"])
    last = _date(match["to"]) if match["to"] else first
    spans = (Span(day=None, start=start, end_day=None, end=match["end"]),) if start else ()
    return Hours(
        kind=HoursKind.EXCEPTION,
        valid_from=first,
        valid_to=last,
        closed=not spans,
        spans=spans,
        info=_holiday_name(holiday, languages),
    )


def _holiday_name(holiday: str | None, languages: tuple[str, ...]) -> Texts:
    if not holiday:
        return {}
    return {language: HOLIDAY_NAMES[holiday][language] for language in languages}


def _date(text: str) -> date:
    return date.fromisoformat(text)
