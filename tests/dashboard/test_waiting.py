"""A line of the dashboard: its age in words and its place among the others."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from cms.dashboard.waiting import Waiting


TODAY = date(2026, 11, 23)
dates = st.none() | st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))
lines = st.lists(
    st.builds(
        Waiting,
        label=st.just("x"),
        count=st.integers(1, 9),
        url=st.just("/"),
        when=dates,
        is_urgent=st.booleans(),
    )
)


def make_line(when=None, **fields):
    return Waiting(**{"label": "Palautteet", "count": 1, "url": "/", "when": when, **fields})


@pytest.mark.parametrize(
    ("when", "age"),
    [
        (None, ""),
        (TODAY, "vanhin tältä päivältä"),
        (TODAY - timedelta(days=1), "vanhin 1 päivä"),
        (TODAY - timedelta(days=12), "vanhin 12 päivää"),
        (TODAY + timedelta(days=3), "seuraava 26.11.2026"),
    ],
)
@time_machine.travel("2026-11-23 12:00+02:00", tick=False)
def test_the_age_is_told_in_days(when, age):
    assert make_line(when).age == age


@time_machine.travel("2026-11-23 12:00+02:00", tick=False)
def test_a_moment_counts_by_its_local_day():
    assert make_line(datetime(2026, 11, 22, 22, 30, tzinfo=UTC)).day == TODAY


@given(lines)
def test_urgent_lines_come_first_and_within_them_the_oldest(found):
    ordered = sorted(found, key=lambda line: line.rank)
    urgency = [line.is_urgent for line in ordered]
    assert urgency == sorted(urgency, reverse=True)
    for urgent in (True, False):
        days = [line.day for line in ordered if line.is_urgent == urgent]
        known = [day for day in days if day]
        assert days == sorted(known) + [None] * (len(days) - len(known))
