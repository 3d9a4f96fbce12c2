"""Whose turns a question is about: those of the duty, the region and the day asked for."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.governance.grants import Role
from ptvsync.coordinators.admin.missing import gaps_line, missing_turns
from ptvsync.coordinators.models import CoordinatorTurn, Duty
from ptvsync.coordinators.rota import contact_of, contacts_in, gaps_in, network_turns
from ptvsync.models import Municipality
from tests.factories import KYMENLAAKSO, make_user

from .factories import make_turn


pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
ADDRESS = CoordinatorTurn.snippet_viewset.get_url_name
BULK = ["coordinators", "coordinatorturn", "another_year"]


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def editor(kept_roles, db, client):
    client.force_login(make_user(Role.COMMUNICATIONS, username="vieno"))
    return client


def elsewhere(**fields):
    """A turn in a county of another region."""
    turn = make_turn(**fields)
    turn.municipality = Municipality.objects.create(
        code="491", names={"fi": "Mikkeli"}, slug="mikkeli", county_code="12"
    )
    turn.save()
    return turn


def continue_(client, *turns):
    url = reverse("wagtail_bulk_action", args=BULK)
    response = client.post(url + "?" + "&".join(f"id={turn.pk}" for turn in turns))
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def test_whoever_runs_the_network_is_not_thereby_a_contact():
    make_turn("285", duty=Duty.NETWORK)
    assert contact_of("285", TODAY) is None
    assert not any(contact.turn for contact in contacts_in(KYMENLAAKSO, TODAY))


def test_contacts_of_the_past_and_the_future_are_not_those_of_today():
    make_turn("285", first=date(2025, 1, 1), last=date(2025, 12, 31))
    make_turn("286", first=date(2026, 11, 23), last=None)
    assert not any(contact.turn for contact in contacts_in(KYMENLAAKSO, TODAY))


def test_the_network_of_a_region_is_its_own():
    elsewhere(duty=Duty.NETWORK)
    make_turn("285")
    assert network_turns(KYMENLAAKSO, TODAY) == []


def test_a_network_without_anybody_is_a_gap_of_no_municipality():
    make_turn("285", duty=Duty.NETWORK, last=date(2027, 1, 31))
    (gap,) = gaps_in(KYMENLAAKSO, TODAY)
    assert (gap.duty, gap.municipality) == (Duty.NETWORK, None)
    assert (gap.days.first, gap.days.last) == (date(2027, 2, 1), date(2027, 11, 22))


def test_turns_of_another_region_neither_fill_nor_make_gaps():
    elsewhere(last=None)
    assert gaps_in(KYMENLAAKSO, TODAY) == []


def test_the_form_that_begins_from_a_gap_of_the_network_names_no_municipality(editor):
    make_turn("285", duty=Duty.NETWORK, last=date(2027, 1, 31))
    (row,) = missing_turns()
    form = editor.get(row.add_url).context["form"]
    assert form["duty"].value() == Duty.NETWORK
    assert not form["municipality"].value()
    assert str(form["ends_on"].value()) == "2027-11-22"


def test_without_gaps_nothing_waits(editor, rf):
    request = rf.get("/admin/")
    request.user = make_user(Role.COMMUNICATIONS)
    make_turn("285", duty=Duty.NETWORK, last=None)
    assert gaps_line(request).count == 0


@pytest.mark.parametrize(("chosen", "names"), [("true", {"Näkyy"}), ("false", {"Ei näy"})])
def test_the_list_is_narrowed_by_who_is_shown_to_all(editor, chosen, names):
    make_turn("285", name="Näkyy", is_public=True)
    make_turn("286", name="Ei näy")
    found = editor.get(reverse(ADDRESS("list")), {"is_public": chosen}).context["object_list"]
    assert {turn.name for turn in found} == names


def test_the_newest_turns_stand_first(editor):
    for name, year in (("Vanha", 2024), ("Uusi", 2026), ("Keski", 2025)):
        make_turn(name=name, first=date(year, 1, 1), last=date(year, 12, 31))
    found = editor.get(reverse(ADDRESS("list"))).context["object_list"]
    assert [turn.name for turn in found] == ["Uusi", "Keski", "Vanha"]


def test_an_old_turn_keeps_a_municipality_that_has_left_the_region(editor):
    turn = elsewhere()
    form = editor.get(reverse(ADDRESS("edit"), args=[turn.pk])).context["form"]
    offered = {place.code for place in form.fields["municipality"].queryset}
    assert offered == {*KYMENLAAKSO, "491"}


def test_a_continued_turn_is_in_the_history_under_who_did_it(editor):
    turn = make_turn()
    continue_(editor, turn)
    entry = ModelLogEntry.objects.get(action="wagtail.create")
    assert entry.user.username == "vieno"
    assert entry.object_id == str(CoordinatorTurn.objects.latest("starts_on").pk)


def test_how_many_turns_were_added_is_told(editor):
    assert continue_(editor, make_turn("285"), make_turn("286")) == ["2 vuoroa lisättiin."]


def test_when_none_could_be_added_that_is_told(editor):
    assert continue_(editor, make_turn(last=None)) == ["Yhtään vuoroa ei voitu jatkaa."]


def test_a_turn_without_its_dates_is_refused_for_them_alone(editor):
    response = editor.post(reverse(ADDRESS("add")), {"duty": "contact", "name": "Uusi"})
    assert set(response.context["form"].errors) == {"municipality", "starts_on"}
