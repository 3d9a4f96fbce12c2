"""Whose turn it is, which turns exclude each other, and where nobody is in charge."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from cms.pagecache.store import forget_pages
from ptvsync.coordinators.models import CoordinatorTurn, Duty
from ptvsync.coordinators.rota import contact_of, contacts_in, gaps_in, network_turns
from ptvsync.coordinators.spans import Span
from ptvsync.models import Municipality
from tests.factories import KYMENLAAKSO, make_municipalities

from .factories import make_turn


pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def unsaved(code="285", **fields):
    place = next(row for row in make_municipalities() if row.code == code)
    values = {"name": "Uusi", "starts_on": date(2026, 6, 1), "ends_on": date(2027, 5, 31)}
    return CoordinatorTurn(municipality=place, **{**values, **fields})


def refused(turn):
    """The names of the fields that keep a turn from being saved."""
    try:
        turn.full_clean()
    except ValidationError as error:
        return set(error.message_dict)
    return set()


def test_a_turn_that_overlaps_is_refused_with_the_turn_it_meets():
    make_turn("285")
    with pytest.raises(ValidationError) as error:
        unsaved("285").full_clean()
    assert error.value.message_dict["starts_on"] == [
        "Vuorot menisivät päällekkäin: Kotka: Veikko Vuorossa, 1.1.2026–31.12.2026. "
        "Päätä ensin se vuoro tai muuta päiviä."
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2025, 1, 1), date(2026, 1, 1)),
        (date(2025, 1, 1), None),
        (date(2026, 5, 5), date(2026, 5, 5)),
    ],
)
def test_turns_overlap_when_they_share_a_day(first, last):
    make_turn("285")
    assert refused(unsaved("285", starts_on=first, ends_on=last)) == {"starts_on"}


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2027, 1, 1), None), (date(2025, 1, 1), date(2025, 12, 31))],
)
def test_turns_may_follow_each_other_on_the_next_day(first, last):
    make_turn("285")
    assert not refused(unsaved("285", starts_on=first, ends_on=last))


def test_nobody_else_begins_during_a_turn_without_an_end():
    make_turn("285", last=None)
    assert refused(unsaved("285", starts_on=date(2040, 1, 1), ends_on=None)) == {"starts_on"}


def test_each_municipality_has_a_contact_of_its_own():
    make_turn("285")
    assert not refused(unsaved("286"))


def test_the_network_of_a_county_has_one_coordinator_whatever_the_municipality():
    make_turn("285", duty=Duty.NETWORK)
    assert refused(unsaved("286", duty=Duty.NETWORK)) == {"starts_on"}


def test_the_networks_of_two_counties_do_not_exclude_each_other():
    make_turn("285", duty=Duty.NETWORK)
    Municipality.objects.create(
        code="491", names={"fi": "Mikkeli"}, slug="mikkeli", county_code="12"
    )
    turn = unsaved("285", duty=Duty.NETWORK)
    turn.municipality = Municipality.objects.get(code="491")
    assert not refused(turn)


def test_a_contact_and_the_coordinator_of_the_network_may_be_the_same_person():
    make_turn("285", duty=Duty.NETWORK)
    assert not refused(unsaved("285"))


def test_saving_a_turn_again_does_not_overlap_itself():
    assert not refused(make_turn("285"))


def test_the_last_day_is_not_before_the_first():
    with pytest.raises(ValidationError) as error:
        unsaved(starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 31)).full_clean()
    assert "ends_on" in error.value.message_dict
    with pytest.raises(IntegrityError):
        make_turn(first=date(2026, 2, 1), last=date(2026, 1, 31))


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2025, 12, 31), None),
        (date(2026, 1, 1), "Veikko"),
        (date(2026, 12, 31), "Veikko"),
        (date(2027, 1, 1), "Seija"),
        (date(2050, 1, 1), "Seija"),
    ],
)
def test_the_contact_of_a_day(today, name):
    make_turn("285", name="Veikko")
    make_turn("285", name="Seija", first=date(2027, 1, 1), last=None)
    make_turn("286", name="Muu")
    found = contact_of("285", today)
    assert (found.name if found else None) == name


def test_the_contacts_of_a_region_name_every_municipality_also_without_one():
    make_turn("285")
    contacts = contacts_in(KYMENLAAKSO, TODAY)
    assert [str(c.municipality) for c in contacts] == sorted(KYMENLAAKSO.values())
    assert [str(c.municipality) for c in contacts if c.turn] == ["Kotka"]


def test_the_networks_turns_begin_from_the_present_one():
    make_turn("285", duty=Duty.NETWORK, first=date(2025, 1, 1), last=date(2025, 12, 31))
    now = make_turn("286", duty=Duty.NETWORK)
    following = make_turn("075", duty=Duty.NETWORK, first=date(2027, 1, 1), last=None)
    assert network_turns(KYMENLAAKSO, TODAY) == [now, following]


def test_a_gap_tells_whose_and_which_days():
    make_turn("285", last=date(2027, 6, 30))
    make_turn("285", first=date(2027, 9, 1), last=None)
    (gap,) = gaps_in(["285"], TODAY)
    assert (gap.duty, str(gap.municipality)) == (Duty.CONTACT, "Kotka")
    assert gap.days == Span(date(2027, 7, 1), date(2027, 8, 31))


def test_a_municipality_without_any_turn_is_one_long_gap():
    make_turn("285", last=None)
    (gap,) = gaps_in(["285", "286"], TODAY)
    assert str(gap.municipality) == "Kouvola"
    assert gap.days.first == TODAY


def test_a_duty_that_the_region_does_not_use_is_not_missed():
    make_municipalities()
    assert gaps_in(KYMENLAAKSO, TODAY) == []
    make_turn("285", duty=Duty.NETWORK, last=None)
    assert gaps_in(KYMENLAAKSO, TODAY) == []


def test_the_gaps_of_a_region_take_the_same_queries_however_many_turns_there_are():
    make_turn("285")
    with CaptureQueriesContext(
        connection,
    ) as few:
        gaps_in(KYMENLAAKSO, TODAY)
    for code in ("286", "075", "624"):
        make_turn(code)
    with CaptureQueriesContext(connection) as many:
        gaps_in(KYMENLAAKSO, TODAY)
    assert len(many) == len(few)


def test_a_changed_turn_makes_the_kept_pages_forgotten(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        turn = make_turn("285", is_public=True)
        turn.delete()
    assert callbacks == [forget_pages, forget_pages]
