from __future__ import annotations

from datetime import date

import pytest

from ptvsync.standin.loading.holidays import HOLIDAY_NAMES, next_holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("independence-day", date(2026, 12, 6)),
        ("christmas-eve", date(2026, 12, 24)),
        ("new-years-eve", date(2026, 12, 31)),
        ("new-years-day", date(2027, 1, 1)),
        ("epiphany", date(2027, 1, 6)),
        ("good-friday", date(2027, 3, 26)),
        ("easter-monday", date(2027, 3, 29)),
        ("may-day", date(2027, 5, 1)),
        ("ascension-day", date(2027, 5, 6)),
        ("midsummer-eve", date(2027, 6, 25)),
        ("midsummer-day", date(2027, 6, 26)),
    ],
)
def test_a_holiday_is_the_next_one_from_today(name, day):
    assert next_holiday(name, date(2026, 11, 22)) == day


def test_a_holiday_of_today_is_today():
    assert next_holiday("christmas-eve", date(2026, 12, 24)) == date(2026, 12, 24)


def test_a_holiday_of_yesterday_is_next_year():
    assert next_holiday("christmas-eve", date(2026, 12, 25)) == date(2027, 12, 24)


def test_midsummer_day_follows_midsummer_eve_in_every_year():
    for year in range(2024, 2040):
        eve, day = (next_holiday(f"midsummer-{part}", date(year, 1, 1)) for part in ("eve", "day"))
        assert (day - eve).days == 1


def test_every_holiday_has_names_in_three_languages():
    assert all(set(names) == {"fi", "sv", "en"} for names in HOLIDAY_NAMES.values())
