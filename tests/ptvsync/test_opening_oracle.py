"""Opening hours against a slow oracle that knows no stretches: it asks each minute of the wall clock.

The oracle is written from the reference (§2.9, §3.2) alone. Every kind of hours takes part: weekly,
seasons, odd and even weeks, nights, exceptions, movable holidays, round the clock.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.easter import easter
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.opening import opening_state
from ptvsync.records import HolidayHours, Hours, Span


HELSINKI = ZoneInfo("Europe/Helsinki")
# Three hours that the clock neither skips nor repeats, and the ends of the day.
CLOCKS = ("00:00", "01:30", "06:45", "08:00", "12:00", "16:15", "22:00", "24:00")
# Around both changes of the clock, Easter, Christmas and the end of a year of 53 weeks.
SEASONS = (
    (date(2026, 3, 27), date(2026, 4, 7)),
    (date(2026, 10, 22), date(2026, 10, 28)),
    (date(2026, 12, 23), date(2027, 1, 5)),
)
DAYS = st.sampled_from(SEASONS).flatmap(lambda season: st.dates(*season))


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def nights(span):
    days = (span.end_day - span.day) % 7 if span.day else 0
    return days or int(span.end <= span.start)


def is_valid(item, day):
    return (item.valid_from or day) <= day <= (item.valid_to or day)


def is_the_holiday(item, day):
    moved = {
        "GoodFriday": easter(day.year) - timedelta(2),
        "EasterMonday": easter(day.year) + timedelta(1),
        "ChristmasDay": date(day.year, 12, 25),
    }
    return moved[item.holiday] == day and (not item.years or day.year in item.years)


def instead(hours, holidays, day):
    """The spans that a date has instead of its normal ones; None: it is a normal day."""
    for item in hours:
        if item.kind == "exception" and item.valid_from <= day <= item.valid_to:
            return item.spans
    return next((item.spans for item in holidays if is_the_holiday(item, day)), None)


def beginning(hours, holidays, day):
    """The spans that begin on a date."""
    special = instead(hours, holidays, day)
    if special is not None:
        return special
    sets = [item for item in hours if item.kind in ("weekly", "always") and is_valid(item, day)]
    sets = [item for item in sets if item.valid_to] or sets
    if any(item.kind == "always" for item in sets):
        return [Span(day=None, start="00:00", end_day=None, end="24:00")]
    parity = "odd" if day.isocalendar().week % 2 else "even"
    spans = [span for item in sets for span in item.spans]
    return [
        span for span in spans if span.day == day.isoweekday() and span.weeks in ("every", parity)
    ]


def is_open(hours, holidays, wall):
    """Whether some span that began today, or in the nights before, has not ended at a wall time."""
    now = wall.hour * 60 + wall.minute
    for back in range(7):
        day = wall.date() - timedelta(back)
        for span in beginning(hours, holidays, day):
            length = nights(span)
            starts = back > 0 or minutes(span.start) <= now
            ends = length > back or (length == back and now < minutes(span.end))
            closed_today = back and instead(hours, holidays, wall.date()) is not None
            last_night = back == 1 and length == 1
            if starts and ends and (not closed_today or last_night):
                return True
    return False


def spans(day=None):
    clock = st.sampled_from(CLOCKS[:-1])
    if day is None:
        pairs = st.tuples(clock, st.sampled_from(CLOCKS)).filter(lambda pair: pair[0] < pair[1])
        return pairs.map(lambda pair: Span(day=None, start=pair[0], end_day=None, end=pair[1]))
    return st.builds(
        lambda start, end, length, weeks: Span(
            day=day, start=start, end_day=(day - 1 + length) % 7 + 1, end=end, weeks=weeks
        ),
        clock,
        st.sampled_from(CLOCKS[1:]),
        st.sampled_from((0, 0, 1, 2)),
        st.sampled_from(("every", "every", "odd", "even")),
    )


WEEK = st.lists(st.integers(1, 7).flatmap(spans), min_size=1, max_size=5).map(tuple)
WEEKLY = WEEK.map(lambda week: Hours(kind="weekly", spans=week))
SEASONAL = st.builds(
    lambda week, first, length: Hours(
        kind="weekly", spans=week, valid_from=first, valid_to=first + timedelta(length)
    ),
    WEEK,
    DAYS,
    st.integers(0, 20),
)
EXCEPTIONS = st.builds(
    lambda intervals, first, length: Hours(
        kind="exception",
        spans=tuple(intervals),
        closed=not intervals,
        valid_from=first,
        valid_to=first + timedelta(length),
    ),
    st.lists(spans(), max_size=2),
    DAYS,
    st.integers(0, 3),
)
HOLIDAYS = st.builds(
    lambda name, intervals, years: HolidayHours(holiday=name, spans=tuple(intervals), years=years),
    st.sampled_from(("GoodFriday", "EasterMonday", "ChristmasDay")),
    st.lists(spans(), max_size=1),
    st.sampled_from(((), (2026,), (2025,))),
)
SETS = st.lists(
    st.one_of(WEEKLY, WEEKLY, SEASONAL, EXCEPTIONS, st.just(Hours(kind="always"))),
    min_size=1,
    max_size=4,
)
MOMENTS = st.builds(
    lambda day, minute: (
        datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=15 * minute)
    ),
    DAYS,
    st.integers(0, 95),
)


def wall_time(moment):
    return moment.astimezone(HELSINKI).replace(tzinfo=None)


@settings(max_examples=400, deadline=None)
@given(SETS, st.lists(HOLIDAYS, max_size=2), MOMENTS)
def test_open_now_is_what_the_oracle_says(hours, holidays, moment):
    state = opening_state(hours, holidays, moment)

    assert bool(state.is_open) is is_open(hours, holidays, wall_time(moment))


@settings(max_examples=120, deadline=None)
@given(SETS, st.lists(HOLIDAYS, max_size=2), MOMENTS)
def test_nothing_changes_before_the_moment_that_is_told(hours, holidays, moment):
    state = opening_state(hours, holidays, moment)
    told = state.until if state.is_open else state.next_opening
    limit = min(told or moment + timedelta(days=9), moment + timedelta(days=9))
    asked = moment

    while asked < limit:
        assert is_open(hours, holidays, wall_time(asked)) is bool(state.is_open)
        asked += timedelta(minutes=15)
    if told == limit:
        assert is_open(hours, holidays, wall_time(told)) is not bool(state.is_open)
