"""When an address is broken: after two failures on different days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themepages.links.checking.asking import Answer
from themepages.links.checking.state import State, following
from themepages.links.enums import Outcome, Problem


TODAY = date(2026, 11, 22)
FAILURE = Answer(404, Problem.STATUS)
ANSWERS = {
    "ok": Answer(200),
    "moved": Answer(200, moved_to="https://uusi.example"),
    "refused": Answer(403, refused=True),
    "failure": FAILURE,
}


def after(answers):
    """The state after (days since the first, name of answer) pairs."""
    state = None
    for days, name in answers:
        state = following(state, ANSWERS[name], TODAY + timedelta(days=days))
    return state


def test_one_failure_breaks_nothing():
    assert after([(0, "failure")]) == State(Outcome.FAILING, TODAY)


def test_two_failures_on_one_day_break_nothing():
    assert after([(0, "failure"), (0, "failure")]) == State(Outcome.FAILING, TODAY)


def test_a_second_day_breaks_it_since_the_first():
    assert after([(0, "failure"), (1, "failure")]) == State(Outcome.BROKEN, TODAY)


def test_an_answer_between_starts_anew():
    state = after([(0, "failure"), (1, "ok"), (2, "failure")])
    assert state == State(Outcome.FAILING, TODAY + timedelta(days=2))


@pytest.mark.parametrize("name", ["ok", "moved", "refused"])
def test_what_goes_on_keeps_its_first_day(name):
    assert after([(0, name), (5, name)]) == State(Outcome(name), TODAY)


ANSWER_LISTS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(sorted(ANSWERS))), min_size=1, max_size=20
)


@given(ANSWER_LISTS)
def test_broken_means_that_the_last_failures_span_two_days(steps):
    day, answers = 0, []
    for pause, name in steps:
        day += pause
        answers.append((day, name))
    trailing = []
    for when, name in reversed(answers):
        if name != "failure":
            break
        trailing.append(when)
    state = after(answers)
    assert (state.outcome is Outcome.BROKEN) == (len(set(trailing)) > 1)
    if trailing:
        assert state.since == TODAY + timedelta(days=trailing[-1])
    else:
        assert state.outcome == Outcome(answers[-1][1])
