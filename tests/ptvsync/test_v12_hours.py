"""Opening hours of PTV v12 as records."""

from __future__ import annotations

from datetime import date

import pytest

from ptvsync.clients.v12.channels import channel_record
from ptvsync.clients.v12.places import Places
from ptvsync.records import HoursKind, Span, Weeks

from .payloads import (
    v12_channel,
    v12_hours,
    v12_interval,
    v12_week,
)


def hours_of(*hours):
    return channel_record(v12_channel(**v12_hours(*hours)), Places()).hours


def test_a_week_is_split_by_how_it_is_open():
    week = v12_week(
        days={
            "monday": [v12_interval(), v12_interval("15:00", "17:00", "OpenOnReservation")],
            "friday": [v12_interval(end="00:00", repetition="OddWeeks")],
        }
    )

    by_kind = {item.kind: item for item in hours_of(week)}

    assert by_kind[HoursKind.WEEKLY].spans == (
        Span(day=1, start="09:00", end_day=1, end="15:00"),
        Span(day=5, start="09:00", end_day=5, end="24:00", weeks=Weeks.ODD),
    )
    assert by_kind[HoursKind.APPOINTMENT].spans[0].start == "15:00"


def test_words_on_an_interval_stay_with_it():
    week = v12_week(
        days={"monday": [v12_interval(), v12_interval("17:00", "18:00", fi="Vauvauinti")]}
    )

    assert {item.info.get("fi"): item.spans[0].start for item in hours_of(week)} == {
        None: "09:00",
        "Vauvauinti": "17:00",
    }


def test_a_season_has_its_dates():
    week = v12_week(
        "WeeklyDateRange",
        {"monday": [v12_interval()]},
        fromDate="2027-06-01",
        toDate="2027-08-15",
    )

    assert (hours_of(week)[0].valid_from, hours_of(week)[0].valid_to) == (
        date(2027, 6, 1),
        date(2027, 8, 15),
    )


@pytest.mark.parametrize(
    ("status", "kind"), [("Open", HoursKind.ALWAYS), ("OpenOnReservation", HoursKind.APPOINTMENT)]
)
def test_continuous_hours_say_what_they_mean(status, kind):
    continuous = {"type": "ContinuousAlwaysValidServiceHour", "openingStatus": status}

    assert hours_of(continuous)[0].kind is kind


def test_a_stretch_over_nights_is_one_span():
    stretch = {
        "type": "ContinuousWeekdaysUntilFurtherNoticeServiceHour",
        "openingStatus": "Open",
        "fromDay": "Friday",
        "toDay": "Sunday",
        "fromTime": "18:00",
        "toTime": "00:00",
    }

    assert hours_of(stretch)[0].spans == (Span(day=5, start="18:00", end_day=7, end="24:00"),)


def test_exceptional_days_with_the_same_hours_are_one_range():
    closed = [v12_interval("00:00", "00:00", "Closed")]
    # A Thursday and a Friday.
    range_ = v12_week(
        "ExceptionalDateRange",
        {"thursday": closed, "friday": closed},
        fromDate="2026-12-24",
        toDate="2026-12-25",
        additionalInformation={"fi": "Joulu"},
    )

    (found,) = hours_of(range_)

    assert (found.valid_from, found.valid_to, found.closed) == (
        date(2026, 12, 24),
        date(2026, 12, 25),
        True,
    )
    assert found.info == {"fi": "Joulu"}


def test_exceptional_days_with_different_hours_are_apart_and_others_as_always():
    range_ = v12_week(
        "ExceptionalDateRange",
        {"thursday": [v12_interval("00:00", "00:00", "Closed")], "saturday": [v12_interval()]},
        fromDate="2026-12-24",
        toDate="2026-12-26",
    )

    found = {item.valid_from: item.closed for item in hours_of(range_)}

    assert found == {date(2026, 12, 24): True, date(2026, 12, 26): False}


def test_holidays_have_names_years_and_hours():
    holidays = {
        "repetition": {"type": "RepetitionInSelectedYears", "years": [2026]},
        "holidays": [
            {"holidayName": "ChristmasEve", "hours": [v12_interval("00:00", "00:00", "Closed")]},
            {"holidayName": "NewYearEve", "hours": [v12_interval("10:00", "14:00")]},
        ],
    }

    record = channel_record(v12_channel(**v12_hours(holidays=holidays)), Places())
    found = {item.holiday: item for item in record.holiday_hours}

    assert (found["ChristmasEve"].closed, found["ChristmasEve"].years) == (True, (2026,))
    assert found["NewYearEve"].spans[0].end == "14:00"
