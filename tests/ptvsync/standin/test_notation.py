from __future__ import annotations

from datetime import date

import pytest

from ptvsync.records import HoursKind
from ptvsync.standin.loading.notation import parse_hours


TODAY = date(2026, 11, 22)


def parse(*rows, languages=("fi",)):
    return parse_hours(rows, languages, TODAY)


def spans(hours):
    return [(span.day, span.start, span.end_day, span.end) for span in hours.spans]


def test_a_range_of_days_gives_a_span_for_each_day():
    (hours,) = parse("mon-wed 08:00-16:00")
    assert spans(hours) == [
        (1, "08:00", 1, "16:00"),
        (2, "08:00", 2, "16:00"),
        (3, "08:00", 3, "16:00"),
    ]


def test_rows_of_the_same_season_are_one_set_of_hours_in_order_of_days():
    (hours,) = parse("wed 17:00-19:00", "mon 08:00-10:00", "wed 08:00-10:00")
    assert [(span.day, span.start) for span in hours.spans] == [
        (1, "08:00"),
        (3, "08:00"),
        (3, "17:00"),
    ]


def test_a_season_has_its_first_and_last_date():
    (hours,) = parse("2027-06-01..2027-08-15 mon-thu 09:00-15:00")
    assert (hours.kind, hours.valid_from, hours.valid_to) == (
        HoursKind.WEEKLY,
        date(2027, 6, 1),
        date(2027, 8, 15),
    )


def test_hours_without_a_season_come_before_those_with_one():
    plain, season = parse("2027-06-01..2027-08-15 mon 09:00-15:00", "mon 08:00-16:00")
    assert (plain.valid_from, season.valid_from) == (None, date(2027, 6, 1))


def test_hours_over_midnight_are_a_set_of_their_own():
    weekly, night = parse("fri 22:00-sat 02:00", "fri 12:00-20:00")
    assert spans(weekly) == [(5, "12:00", 5, "20:00")]
    assert spans(night) == [(5, "22:00", 6, "02:00")]


@pytest.mark.parametrize(
    ("row", "kind"), [("always", HoursKind.ALWAYS), ("reservation", HoursKind.APPOINTMENT)]
)
def test_whole_day_words_have_no_spans(row, kind):
    (hours,) = parse(row)
    assert (hours.kind, hours.spans) == (kind, ())


def test_a_closed_date_is_an_exception_of_one_day():
    (hours,) = parse("2026-12-27 closed")
    assert (hours.kind, hours.closed, hours.spans) == (HoursKind.EXCEPTION, True, ())
    assert hours.valid_from == hours.valid_to == date(2026, 12, 27)


def test_a_closed_range_keeps_both_its_ends():
    (hours,) = parse("2026-12-24..2026-12-26 closed")
    assert (hours.valid_from, hours.valid_to) == (date(2026, 12, 24), date(2026, 12, 26))


def test_an_exception_with_hours_holds_on_every_day_of_it():
    (hours,) = parse("2026-12-23 09:00-13:00")
    assert spans(hours) == [(None, "09:00", None, "13:00")]
    assert not hours.closed


def test_exceptions_come_last_in_order_of_dates():
    found = parse("christmas-eve closed", "2026-12-01 closed", "mon 08:00-16:00")
    assert [hours.valid_from for hours in found] == [None, date(2026, 12, 1), date(2026, 12, 24)]


def test_a_named_holiday_carries_its_name_in_the_languages_of_the_place():
    (hours,) = parse("christmas-eve closed", languages=("fi", "sv"))
    assert hours.info == {"fi": "Jouluaatto", "sv": "Julafton"}


@pytest.mark.parametrize("row", ["mon 8-16", "monday 08:00-16:00", "easter closed", "closed", ""])
def test_a_row_outside_the_notation_is_an_error(row):
    with pytest.raises(ValueError, match="not understood"):
        parse(row)
