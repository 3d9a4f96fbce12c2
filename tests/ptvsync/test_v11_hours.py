"""Opening hours of PTV v11 as records."""

from __future__ import annotations

from datetime import date

import pytest

from ptvsync.clients.v11.channels import channel_record
from ptvsync.records import HoursKind, Span

from .payloads import (
    v11_channel,
    v11_hours,
)


def hours_of(*hours):
    return channel_record(v11_channel(serviceHours=list(hours))).hours


def test_weekly_rows_are_one_set_in_the_order_of_the_week():
    week = v11_hours(
        opening=[("Tuesday", "", "08:00:00", "00:00:00"), ("Monday", "", "08:00:00", "16:00:00")]
    )

    assert hours_of(week)[0].spans == (
        Span(day=1, start="08:00", end_day=1, end="16:00"),
        Span(day=2, start="08:00", end_day=2, end="24:00"),
    )


@pytest.mark.parametrize(
    ("flag", "kind"), [("isAlwaysOpen", HoursKind.ALWAYS), ("isReservation", HoursKind.APPOINTMENT)]
)
def test_a_set_without_rows_says_what_it_means(flag, kind):
    assert hours_of(v11_hours(**{flag: True}))[0].kind is kind


def test_a_season_is_of_finnish_days_although_written_in_utc():
    season = v11_hours(
        validForNow=False, validFrom="2027-05-31T21:00:00", validTo="2027-08-14T21:00:00"
    )

    assert (hours_of(season)[0].valid_from, hours_of(season)[0].valid_to) == (
        date(2027, 6, 1),
        date(2027, 8, 15),
    )


def test_an_exception_of_one_day_has_no_weekday():
    closed = v11_hours("Exceptional", validFrom="2026-12-23T22:00:00", isClosed=True)
    opened = v11_hours(
        "Exceptional", [("Monday", "", "10:00:00", "12:00:00")], validFrom="2026-12-22T22:00:00"
    )

    found = {item.valid_from: item for item in hours_of(closed, opened)}

    assert found[date(2026, 12, 24)].closed
    assert found[date(2026, 12, 24)].valid_to == date(2026, 12, 24)
    assert found[date(2026, 12, 23)].spans[0].day is None


def test_a_night_ends_on_another_day():
    night = v11_hours("OverMidnight", [("Friday", "Saturday", "22:00:00", "02:00:00")])

    assert hours_of(night)[0].spans == (Span(day=5, start="22:00", end_day=6, end="02:00"),)


def test_the_order_of_hours_in_the_answer_does_not_matter():
    first = v11_hours(opening=[("Monday", "", "08:00:00", "16:00:00")])
    second = v11_hours("Exceptional", validFrom="2026-12-23T22:00:00", isClosed=True)

    assert hours_of(first, second) == hours_of(second, first)
