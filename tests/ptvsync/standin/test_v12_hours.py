from __future__ import annotations

from datetime import date

import pytest

from ptvsync.records import HolidayHours, Hours, HoursKind, Span

from .factories import place, weekly


@pytest.fixture
def hours(v12, world):
    def get_hours(*records, **fields):
        hall = place(hours=records, **fields)
        world.put(hall)
        return v12.get(f"service-channel/{hall.id}").json()["serviceHours"]

    return get_hours


def test_weekly_hours_are_grouped_by_day(hours):
    (found,) = hours(weekly())["hours"]
    assert found["type"] == "WeeklyUntilFurtherNoticeServiceHour"
    (interval,) = found["weeklyHours"]["monday"]["hours"]
    assert (interval["start"], interval["end"]) == ("08:00", "16:00")
    assert (interval["openingStatus"], interval["repetition"]) == ("Open", "Weekly")


def test_a_season_has_its_dates(hours):
    season = weekly(valid_from=date(2027, 6, 1), valid_to=date(2027, 8, 15))
    (found,) = hours(season)["hours"]
    assert found["type"] == "WeeklyDateRangeServiceHour"
    assert (found["fromDate"], found["toDate"]) == ("2027-06-01", "2027-08-15")


def test_hours_over_midnight_are_continuous(hours):
    night = weekly(day=5, end_day=6, start="22:00", end="02:00")
    (found,) = hours(night)["hours"]
    assert found["type"] == "ContinuousWeekdaysUntilFurtherNoticeServiceHour"
    assert (found["fromDay"], found["toDay"]) == ("Friday", "Saturday")


@pytest.mark.parametrize(
    ("kind", "status"),
    [(HoursKind.ALWAYS, "Open"), (HoursKind.APPOINTMENT, "OpenOnReservation")],
)
def test_whole_days_are_continuous_with_a_status(hours, kind, status):
    (found,) = hours(Hours(kind=kind))["hours"]
    assert found["type"] == "ContinuousAlwaysValidServiceHour"
    assert found["openingStatus"] == status


def exception(first, last, *spans):
    kind = HoursKind.EXCEPTION
    return Hours(kind=kind, valid_from=first, valid_to=last, closed=not spans, spans=spans)


def test_a_closed_day_is_told_on_its_weekday(hours):
    day = date(2026, 12, 24)
    (found,) = hours(exception(day, day))["hours"]
    assert found["type"] == "ExceptionalDateRangeServiceHour"
    assert list(found["weeklyHours"]) == ["thursday"]
    assert found["weeklyHours"]["thursday"]["hours"][0]["openingStatus"] == "Closed"


def test_a_range_lists_each_weekday_once(hours):
    span = Span(day=None, start="09:00", end_day=None, end="13:00")
    (short,) = hours(exception(date(2026, 12, 28), date(2026, 12, 30), span))["hours"]
    (long,) = hours(exception(date(2027, 7, 1), date(2027, 7, 31)))["hours"]
    assert list(short["weeklyHours"]) == ["monday", "tuesday", "wednesday"]
    assert len(long["weeklyHours"]) == 7


def test_holiday_hours_repeat_every_year_or_in_chosen_ones(hours):
    eve = HolidayHours(holiday="ChristmasEve", closed=True)
    yearly = hours(holiday_hours=(eve,))["holidayServiceHours"]
    chosen = hours(holiday_hours=(eve.model_copy(update={"years": (2026,)}),))
    assert yearly["repetition"] == {"type": "RepetitionEveryYear"}
    assert yearly["holidays"][0]["hours"][0]["openingStatus"] == "Closed"
    assert chosen["holidayServiceHours"]["repetition"]["years"] == [2026]
