"""Who it was is forgotten a year after a turn; that there was a turn is not."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine

from cms.jobs import apply_jobs
from ptvsync.coordinators.rota import gaps_in
from ptvsync.coordinators.tasks import erase_contacts

from .factories import make_turn


pytestmark = pytest.mark.django_db
PERSON = {"name": "Veikko Vuorossa", "role": "Suunnittelija", "phone": "05 555 0101"}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


def old_turn(last=date(2025, 11, 21), **fields):
    return make_turn(first=date(2025, 1, 1), last=last, **{**PERSON, "is_public": True, **fields})


def person(turn):
    turn.refresh_from_db()
    return turn.name, turn.role, turn.email, turn.phone, turn.is_public


def test_the_person_of_an_old_turn_is_forgotten_and_the_turn_stays():
    turn = old_turn()
    assert erase_contacts() == 1
    assert person(turn) == ("", "", "", "", False)
    assert turn.with_person == "Kotka: 1.1.2025–21.11.2025"


@pytest.mark.parametrize("last", [date(2025, 11, 22), date(2027, 1, 1), None])
def test_a_turn_that_ended_less_than_a_year_ago_is_left_alone(last):
    turn = old_turn(last)
    before = person(turn)
    assert erase_contacts() == 0
    assert person(turn) == before


def test_a_second_run_finds_nothing():
    old_turn()
    erase_contacts()
    assert erase_contacts() == 0


@pytest.mark.parametrize("left", ["name", "email", "phone", "role"])
def test_whatever_is_left_of_a_person_is_erased(left):
    empty = dict.fromkeys(["name", "role", "email", "phone"], "")
    turn = old_turn(**{**empty, "is_public": False, left: "a@b.example"})
    assert erase_contacts() == 1
    assert person(turn) == ("", "", "", "", False)


def test_a_region_whose_turns_were_erased_still_misses_the_duty():
    old_turn()
    erase_contacts()
    assert len(gaps_in(["285"], date(2026, 11, 22))) == 1


def test_the_queries_are_few_when_nothing_is_old(django_assert_max_num_queries):
    make_turn()
    with django_assert_max_num_queries(4):
        erase_contacts()


def test_the_job_runs_daily():
    assert any("coordinators: erase contacts" in line for line in apply_jobs())
