"""Spans of days and their gaps, against counting day by day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ptvsync.coordinators.spans import Span, gaps


START = date(2026, 1, 1)
YEAR = Span(START, date(2026, 12, 31))


def day(number):
    return START + timedelta(days=number)


@st.composite
def spans(draw, low=-40, high=440):
    first = draw(st.integers(low, high))
    return Span(day(first), day(draw(st.integers(first, high))))


def days_of(span):
    return {span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1)}


def union(found):
    return set().union(*(days_of(span) for span in found))


@given(st.lists(spans(), max_size=6))
def test_gaps_are_just_the_days_that_no_span_covers(taken):
    assert union(gaps(taken, YEAR)) == days_of(YEAR) - union(taken)


@given(st.lists(spans(), max_size=6))
def test_gaps_are_in_order_and_never_touch(taken):
    found = list(gaps(taken, YEAR))
    for earlier, later in zip(found, found[1:], strict=False):
        assert later.first - earlier.last > timedelta(days=1)


@given(spans(), spans())
def test_two_spans_meet_when_they_share_a_day(one, other):
    assert one.meets(other) is bool(days_of(one) & days_of(other))
    assert one.meets(other) is other.meets(one)


def test_a_span_without_an_end_leaves_no_gap_after_it():
    assert list(gaps([Span(day(10), date.max)], YEAR)) == [Span(day(0), day(9))]
