"""The geometry of the plot: inside its frame, in proportion, and nothing lost in the table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themepages.coverage.models import CoverageCount
from themepages.coverage.plot import HEIGHT, LABEL_HEIGHT, WIDTH, plot_of


FIRST = date(2026, 1, 1)
NUMBERS = st.integers(0, 40_000)


def make_days(*numbers, step=1):
    return [
        CoverageCount(
            date=FIRST + timedelta(days=index * step), minimum=minimum, complementary=more
        )
        for index, (minimum, more) in enumerate(numbers)
    ]


def spots(line):
    return [tuple(map(int, spot.split(","))) for spot in line.points.split()]


def test_without_a_count_there_is_no_plot():
    assert plot_of([]) is None


def test_a_single_day_is_a_spot_with_its_numbers():
    plot = plot_of(make_days((446, 73)))
    assert (plot.minimum.last, plot.total.last) == (446, 519)
    assert len(spots(plot.total)) == 1
    assert len(plot.x_ticks) == 1


def test_more_services_are_higher_up():
    plot = plot_of(make_days((10, 0), (20, 0)))
    (_, low), (_, high) = spots(plot.minimum)
    assert high < low


def test_the_scale_begins_at_zero_and_has_round_numbers():
    plot = plot_of(make_days((446, 73)))
    assert [tick.value for tick in plot.y_ticks] == [0, 200, 400, 600]


@pytest.mark.parametrize(("highest", "marks"), [(0, [0, 1]), (1, [0, 1]), (7, [0, 2, 4, 6, 8])])
def test_a_small_scale_counts_whole_services(highest, marks):
    plot = plot_of(make_days((highest, 0)))
    assert [tick.value for tick in plot.y_ticks] == marks


def test_days_without_a_count_take_their_room():
    days = make_days((1, 0), (1, 0), (1, 0))
    days[2].date = FIRST + timedelta(days=100)
    (first, _), (second, _), (third, _) = spots(plot_of(days).minimum)
    assert second - first < (third - second) / 50


def test_the_table_has_the_days_on_which_a_number_changed_newest_first():
    plot = plot_of(make_days((1, 0), (1, 0), (2, 0), (2, 0), (2, 1), (2, 1)))
    assert [row.date.day for row in plot.rows] == [6, 5, 3, 1]


def test_equal_lines_have_their_numbers_apart():
    plot = plot_of(make_days((5, 0)))
    assert plot.minimum.label_y - plot.total.label_y >= LABEL_HEIGHT


def test_dates_on_the_axis_do_not_run_into_each_other():
    for count in range(2, 40):
        days = make_days(*[(1, 0)] * count)
        days[-1].date = FIRST + timedelta(days=400)
        at = [tick.at for tick in plot_of(days).x_ticks]
        assert all(b - a > 115 for a, b in zip(at, at[1:], strict=False))


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=40))
def test_every_spot_is_inside_the_frame_and_minimum_never_above_the_total(numbers):
    plot = plot_of(make_days(*numbers))
    for (x, low), (_, high) in zip(spots(plot.minimum), spots(plot.total), strict=True):
        assert plot.left <= x <= plot.right <= WIDTH
        assert 0 <= high <= low <= plot.bottom <= HEIGHT


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=40))
def test_the_whole_history_can_be_told_from_the_table(numbers):
    days = make_days(*numbers)
    rows = {row.date: row for row in plot_of(days).rows}
    known = None
    for day in days:
        known = rows.get(day.date, known)
        assert (known.minimum, known.total) == (day.minimum, day.total)
