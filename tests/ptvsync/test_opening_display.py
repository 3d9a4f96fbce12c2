"""The week as rows, and the exceptions to come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from ptvsync.opening import coming_exceptions, weekly_rows
from ptvsync.opening.holidays import HOLIDAYS, holiday_date
from ptvsync.records import HolidayHours, Hours, Span

from .factories import make_exception, make_weekly


TODAY = date(2026, 11, 23)


def texts(*hours):
    return [row.text for row in weekly_rows(hours, "en", TODAY)]


def test_a_week_has_seven_rows_from_monday():
    rows = weekly_rows([make_weekly()], "en", TODAY)

    assert [row.day for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert (rows[0].name, rows[0].text, rows[0].is_closed) == ("Monday", "8:00–16:00", False)
    assert (rows[6].text, rows[6].is_closed) == ("Closed", True)


def test_weekdays_are_named_in_the_wanted_language():
    assert weekly_rows([make_weekly()], "sv", TODAY)[0].name.lower() == "måndag"


def test_intervals_that_touch_or_overlap_are_one():
    hours = [make_weekly([1], "08:00", "12:00"), make_weekly([1], "11:00", "16:00")]

    assert texts(*hours, make_weekly([1], "16:00", "17:00"))[0] == "8:00–17:00"


def test_a_break_keeps_intervals_apart():
    hours = [make_weekly([1], "13:00", "16:00"), make_weekly([1], "08:00", "12:00")]

    assert texts(*hours)[0] == "8:00–12:00, 13:00–16:00"


def test_a_night_stands_on_the_row_of_its_evening():
    assert texts(make_weekly([5], "22:00", "02:00", end_day=6))[4:6] == ["22:00–2:00", "Closed"]


def test_days_on_end_stand_on_each_of_their_rows():
    assert texts(make_weekly([1], "08:00", "16:00", end_day=3))[:4] == [
        "8:00–24:00",
        "Open 24 hours",
        "0:00–16:00",
        "Closed",
    ]


def test_always_open_is_said_on_every_row():
    assert texts(Hours(kind="always")) == ["Open 24 hours"] * 7


def test_odd_and_even_weeks_are_told_apart():
    spans = tuple(
        Span(day=1, start=start, end_day=1, end="16:00", weeks=weeks)
        for start, weeks in (("08:00", "odd"), ("10:00", "even"))
    )

    assert texts(Hours(kind="weekly", spans=spans))[0] == (
        "8:00–16:00 (odd weeks), 10:00–16:00 (even weeks)"
    )


def test_the_season_of_the_day_is_shown():
    summer = make_weekly(end="12:00", valid_from=date(2027, 6, 1), valid_to=date(2027, 8, 1))

    assert weekly_rows([make_weekly(), summer], "en", date(2027, 7, 1))[0].text == "8:00–12:00"


@pytest.mark.parametrize("hours", [[], [Hours(kind="appointment")], [make_exception(TODAY)]])
def test_without_weekly_hours_there_are_no_rows(hours):
    assert weekly_rows(hours, "en", TODAY) == []


def test_exceptions_come_in_order_and_past_or_distant_ones_not_at_all():
    past = make_exception(TODAY - timedelta(1))
    later = make_exception(TODAY + timedelta(9), info={"fi": "Remontti"})
    today = make_exception(TODAY, spans=[("10:00", "12:00")])
    distant = make_exception(TODAY + timedelta(300))

    with override("en"):
        found = coming_exceptions([later, past, distant, today], TODAY)

    assert [item.first for item in found] == [TODAY, TODAY + timedelta(9)]
    assert [item.text for item in found] == ["10:00–12:00", "Closed"]
    assert (found[1].note, found[1].note.language) == ("Remontti", "fi")


def test_a_range_that_has_begun_is_still_told():
    running = make_exception(TODAY - timedelta(3), TODAY + timedelta(3))

    assert coming_exceptions([running], TODAY)[0].last == TODAY + timedelta(3)


def test_a_holiday_is_told_by_its_date_unless_a_dated_exception_takes_its_place():
    holidays = [HolidayHours(holiday=name, closed=True) for name in ("ChristmasEve", "NewYearDay")]
    dated = make_exception(date(2026, 12, 24), spans=[("09:00", "12:00")])

    found = coming_exceptions([dated], TODAY, holidays)

    assert [(item.first, item.is_closed) for item in found] == [
        (date(2026, 12, 24), False),
        (date(2027, 1, 1), True),
    ]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("MaundyThursday", date(2027, 3, 25)),
        ("EasterMonday", date(2027, 3, 29)),
        ("AscensionDay", date(2027, 5, 6)),
        ("WhitSunday", date(2027, 5, 16)),
        ("MidsummerDay", date(2027, 6, 26)),
        ("AllSaintsDay", date(2027, 11, 6)),
        ("SecondDayOfChristmas", date(2027, 12, 26)),
    ],
)
def test_movable_holidays_are_computed(name, day):
    assert holiday_date(name, 2027) == day


def test_every_holiday_of_ptv_is_known_and_another_is_not():
    assert len(HOLIDAYS) == 18
    assert holiday_date("Juhannuspukki", 2027) is None
