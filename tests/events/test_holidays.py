"""Finnish public holidays against the calendars of known years."""

from datetime import date

import pytest

from events.holidays import days_off, is_day_off, public_holidays


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 14),
        date(2026, 5, 24),
        date(2026, 6, 20),
        date(2026, 10, 31),
        date(2027, 1, 6),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 1),
        date(2027, 5, 6),
        date(2027, 6, 26),
        date(2027, 11, 6),
        date(2027, 12, 6),
        date(2028, 4, 14),
    ],
)
def test_known_holidays_are_found(day):
    assert day in public_holidays(day.year)


@pytest.mark.parametrize("day", [date(2027, 6, 25), date(2027, 12, 24)])
def test_the_eves_are_days_off_though_no_public_holidays(day):
    assert is_day_off(day)
    assert day not in public_holidays(day.year)


@pytest.mark.parametrize("day", [date(2027, 6, 24), date(2027, 12, 27), date(2027, 4, 30)])
def test_an_ordinary_day_is_no_day_off(day):
    assert not is_day_off(day)


@pytest.mark.parametrize("year", range(2024, 2041))
def test_each_year_has_thirteen_holidays_and_two_eves(year):
    assert len(public_holidays(year)) == 13
    assert len(days_off(year)) == 15
