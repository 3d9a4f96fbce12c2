"""Is it open now: seasons, weeks, nights, exceptions and the change of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from hypothesis import assume, given
from hypothesis import strategies as st

from ptvsync.opening import opening_state
from ptvsync.records import HolidayHours, Hours, Span

from .factories import make_exception, make_weekly


HELSINKI = ZoneInfo("Europe/Helsinki")
# Monday of ISO week 48, an even one.
MONDAY = date(2026, 11, 23)
ALWAYS = Hours(kind="always")
APPOINTMENT = Hours(kind="appointment")


def at(day, clock="12:00"):
    return datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=HELSINKI)


def state(hours, day, clock="12:00", holidays=()):
    return opening_state(hours, holidays, at(day, clock))


@pytest.mark.parametrize(
    ("clock", "is_open"),
    [("07:59", False), ("08:00", True), ("15:59", True), ("16:00", False), ("23:00", False)],
)
def test_a_weekday_is_open_from_its_first_minute_until_its_last(clock, is_open):
    assert state([make_weekly()], MONDAY, clock).is_open is is_open


def test_an_open_place_tells_when_it_closes():
    assert state([make_weekly()], MONDAY).until == at(MONDAY, "16:00")


def test_a_closed_place_tells_when_it_opens_over_the_weekend():
    friday = MONDAY + timedelta(4)

    assert state([make_weekly()], friday, "17:00").next_opening == at(
        MONDAY + timedelta(7), "08:00"
    )


def test_a_lunch_break_is_closed():
    hours = [make_weekly(end="12:00"), make_weekly(start="13:00")]

    assert state(hours, MONDAY, "12:30").next_opening == at(MONDAY, "13:00")


def test_a_night_belongs_to_the_evening_it_began():
    night = make_weekly([5], "22:00", "02:00", end_day=6)
    saturday = MONDAY + timedelta(5)

    assert state([night], saturday, "01:30").until == at(saturday, "02:00")
    assert state([night], saturday, "02:00").is_open is False


def test_an_end_at_midnight_joins_a_start_at_midnight():
    hours = [make_weekly([1], "08:00", "24:00"), make_weekly([2], "00:00", "06:00")]

    assert state(hours, MONDAY, "23:00").until == at(MONDAY + timedelta(1), "06:00")


def test_a_place_that_is_always_open_never_closes():
    assert state([ALWAYS], MONDAY, "03:00").is_open is True
    assert state([ALWAYS], MONDAY, "03:00").until is None


@pytest.mark.parametrize(("week", "is_open"), [(0, False), (1, True)])
def test_odd_weeks_are_odd_iso_weeks(week, is_open):
    span = Span(day=1, start="08:00", end_day=1, end="16:00", weeks="odd")
    hours = [Hours(kind="weekly", spans=(span,))]

    assert state(hours, MONDAY + timedelta(7 * week)).is_open is is_open


def test_a_season_replaces_the_open_ended_hours():
    summer = make_weekly(
        start="10:00", end="12:00", valid_from=date(2027, 6, 1), valid_to=date(2027, 8, 15)
    )
    hours = [make_weekly(), summer]

    assert state(hours, date(2027, 6, 1), "09:00").is_open is False
    assert state(hours, date(2027, 8, 16), "09:00").is_open is True


def test_a_season_to_come_means_closed_until_then():
    season = make_weekly(valid_from=date(2026, 12, 1), valid_to=date(2027, 2, 1))

    assert state([season], MONDAY).next_opening == at(date(2026, 12, 1), "08:00")


def test_a_season_that_has_passed_tells_nothing():
    season = make_weekly(valid_from=date(2026, 6, 1), valid_to=date(2026, 8, 1))

    assert state([season], MONDAY).is_open is None


def test_an_exception_closes_a_day():
    result = state([make_weekly(), make_exception(MONDAY)], MONDAY)

    assert (result.is_open, result.next_opening) == (False, at(MONDAY + timedelta(1), "08:00"))


def test_an_exception_opens_at_other_times():
    hours = [make_weekly(), make_exception(MONDAY, spans=[("18:00", "20:00")])]

    assert state(hours, MONDAY).next_opening == at(MONDAY, "18:00")


def test_an_exception_holds_on_each_of_its_days_and_no_other():
    hours = [make_weekly(), make_exception(MONDAY, MONDAY + timedelta(1))]

    assert [state(hours, MONDAY + timedelta(day)).is_open for day in (0, 1, 2)] == [
        False,
        False,
        True,
    ]


def test_an_exception_closes_a_place_that_is_always_open():
    assert state([ALWAYS, make_exception(MONDAY)], MONDAY).next_opening == at(
        MONDAY + timedelta(1), "00:00"
    )


def test_an_exception_alone_tells_of_its_own_day_only():
    assert state([make_exception(MONDAY)], MONDAY).is_open is False
    assert state([make_exception(MONDAY)], MONDAY + timedelta(1)).is_open is None


def test_an_evening_before_an_exceptional_day_lasts_into_its_night():
    night = make_weekly([1], "22:00", "02:00", end_day=2)
    tuesday = MONDAY + timedelta(1)

    assert state([night, make_exception(tuesday)], tuesday, "01:00").is_open is True


def test_a_place_open_for_days_on_end_is_closed_on_an_exceptional_day():
    week = make_weekly([1], "08:00", "16:00", end_day=5)
    wednesday = MONDAY + timedelta(2)

    assert state([week], wednesday, "03:00").until == at(MONDAY + timedelta(4), "16:00")
    assert state([week, make_exception(wednesday)], wednesday, "03:00").is_open is False


@pytest.mark.parametrize(
    ("holiday", "day"),
    [
        ("ChristmasEve", date(2026, 12, 24)),
        ("MidsummerEve", date(2027, 6, 25)),
        ("GoodFriday", date(2027, 3, 26)),
    ],
)
def test_a_named_holiday_closes_its_date(holiday, day):
    closed = [HolidayHours(holiday=holiday, closed=True)]

    assert state([make_weekly()], day, holidays=closed).is_open is False
    assert state([make_weekly()], day, holidays=()).is_open is True


def test_a_holiday_of_another_year_does_not_count():
    closed = [HolidayHours(holiday="ChristmasEve", years=(2027,), closed=True)]

    assert state([make_weekly()], date(2026, 12, 24), holidays=closed).is_open is True


def test_a_dated_exception_goes_before_a_holiday():
    closed = [HolidayHours(holiday="ChristmasEve", closed=True)]
    opened = make_exception(date(2026, 12, 24), spans=[("09:00", "13:00")])

    assert state([opened], date(2026, 12, 24), holidays=closed).is_open is True


@pytest.mark.parametrize("hours", [[], [Hours(kind="weekly", info={"fi": "Sovitusti"})]])
def test_without_hours_nobody_knows(hours):
    assert state(hours, MONDAY).is_open is None


def test_by_appointment_is_neither_open_nor_closed():
    result = state([APPOINTMENT], MONDAY)

    assert (result.is_open, result.by_appointment) == (None, True)


@pytest.mark.parametrize(
    ("utc", "is_open"),
    [
        # The clock goes from 04:00 back to 03:00 at 01:00 UTC.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 1, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), False),
    ],
)
def test_hours_follow_the_clock_in_the_autumn(utc, is_open):
    assert opening_state([make_weekly([7], "02:00", "04:00")], [], utc).is_open is is_open


def test_an_hour_that_the_spring_skips_is_no_error():
    skipped = make_weekly([7], "03:50", "04:10")

    assert state([skipped], date(2027, 3, 28), "02:00").next_opening == at(
        date(2027, 4, 4), "03:50"
    )


CLOCKS = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}")
SPANS = st.builds(
    lambda day, start, nights, end: Span(
        day=day, start=start, end_day=(day - 1 + nights) % 7 + 1, end=end
    ),
    st.integers(1, 7),
    CLOCKS,
    st.integers(0, 2),
    CLOCKS,
)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
WEEKLY = st.lists(SPANS, min_size=1, max_size=4).map(
    lambda spans: Hours(kind="weekly", spans=tuple(spans))
)
OTHERS = st.one_of(WEEKLY, st.just(APPOINTMENT), DAYS.map(make_exception))
HOURS = st.builds(lambda first, rest: [first, *rest], WEEKLY, st.lists(OTHERS, max_size=3))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))


@given(HOURS, MOMENTS)
def test_a_state_holds_until_the_moment_it_tells_and_not_longer(hours, moment):
    now = opening_state(hours, [], moment)
    change = now.until if now.is_open else now.next_opening
    assume(change)

    assert change > moment
    assert opening_state(hours, [], change - timedelta(seconds=1)).is_open is now.is_open
    assert opening_state(hours, [], change).is_open is not now.is_open


@given(HOURS, MOMENTS)
def test_the_order_of_hours_does_not_matter_without_exceptions(hours, moment):
    plain = [item for item in hours if item.kind != "exception"]

    assert opening_state(plain, [], moment) == opening_state(plain[::-1], [], moment)


@pytest.mark.parametrize(
    ("clock", "text"),
    [("07:59", "Nyt suljettu, avautuu ma 23.11. klo 8.00"), ("08:00", "sulkeutuu klo 16.00")],
)
def test_the_hour_is_written_as_in_the_table_of_hours(clock, text):
    with override("fi"):
        shown = render_to_string(
            "components/opening_state.html", {"state": state([make_weekly()], MONDAY, clock)}
        )
    assert text in " ".join(shown.split())
