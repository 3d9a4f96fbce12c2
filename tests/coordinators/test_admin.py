"""The turns in the admin: list, form, export, gaps, and another year for the same person."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from cms.governance.grants import Role
from ptvsync.coordinators.admin.missing import gaps_line
from ptvsync.coordinators.models import CoordinatorTurn
from ptvsync.models import Municipality
from tests.factories import KYMENLAAKSO, make_user

from .factories import make_turn


pytestmark = pytest.mark.django_db
ADDRESS = CoordinatorTurn.snippet_viewset.get_url_name
WRITERS = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}
READERS = WRITERS | {Role.THEME_OWNERS, Role.MUNICIPALITIES}
BULK = ["coordinators", "coordinatorturn", "another_year"]


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


@pytest.fixture
def log_in(kept_roles, db, client):

    def enter(role=Role.COMMUNICATIONS):
        client.force_login(make_user(role))
        return client

    return enter


def names(response):
    return {turn.name for turn in response.context["object_list"]}


@pytest.mark.parametrize("role", list(Role))
def test_who_reads_and_who_writes(log_in, role):
    turn = make_turn()
    client = log_in(role)
    assert (client.get(reverse(ADDRESS("list"))).status_code == 200) is (role in READERS)
    for url in (reverse(ADDRESS("add")), reverse(ADDRESS("edit"), args=[turn.pk])):
        assert (client.get(url).status_code == 200) is (role in WRITERS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, {"Nyt", "Ennen", "Muualla"}),
        ({"day": "2026-11-22"}, {"Nyt", "Muualla"}),
        ({"day": "2025-06-01"}, {"Ennen"}),
        ({"municipality": "285"}, {"Nyt", "Ennen"}),
        ({"duty": "network"}, set()),
    ],
)
def test_the_list_is_narrowed_by_municipality_duty_and_day(log_in, query, expected):
    make_turn("285", name="Nyt")
    make_turn("285", name="Ennen", first=date(2025, 1, 1), last=date(2025, 12, 31))
    make_turn("286", name="Muualla")
    if "municipality" in query:
        query = {"municipality": Municipality.objects.get(code=query["municipality"]).pk}
    assert names(log_in().get(reverse(ADDRESS("list")), query)) == expected


def test_a_form_that_overlaps_is_shown_again_with_the_reason(log_in):
    client = log_in()
    turn = make_turn()
    data = {
        "duty": "contact",
        "municipality": turn.municipality_id,
        "name": "Toinen",
        "starts_on": "1.12.2026",
        "ends_on": "31.1.2027",
    }
    response = client.post(reverse(ADDRESS("add")), data)
    assert "Vuorot menisivät päällekkäin" in response.content.decode()
    assert CoordinatorTurn.objects.count() == 1

    client.post(reverse(ADDRESS("add")), {**data, "starts_on": "1.1.2027"})
    assert CoordinatorTurn.objects.filter(name="Toinen").exists()


def test_the_form_offers_only_the_regions_municipalities(log_in):
    client = log_in()
    Municipality.objects.create(code="091", names={"fi": "Helsinki"}, slug="helsinki")
    form = client.get(reverse(ADDRESS("add"))).context["form"]
    offered = {str(place) for place in form.fields["municipality"].queryset}
    assert offered == set(KYMENLAAKSO.values())


def test_gaps_stand_above_the_list_with_a_form_that_begins_from_them(log_in):
    client = log_in()
    make_turn("285", last=date(2027, 1, 31))
    make_turn("285", first=date(2027, 3, 1), last=None)
    response = client.get(reverse(ADDRESS("list")))
    row = next(r for r in response.context["gaps"] if str(r.gap.municipality) == "Kotka")
    assert "1.2.2027–28.2.2027" in response.content.decode()

    form = client.get(row.add_url).context["form"]
    assert str(form["starts_on"].value()) == "2027-02-01"
    assert str(form["municipality"].value()) == str(row.gap.municipality.pk)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("municipality=abc&starts_on=zz&duty=%00", "duty"),
        ("municipality=%00", "municipality"),
        ("municipality=99999999999999999999", "municipality"),
        ("starts_on=2027-02-30", "starts_on"),
    ],
)
def test_what_the_fields_do_not_take_is_left_out_of_the_form(log_in, query, field):
    client = log_in()
    plain = client.get(reverse(ADDRESS("add"))).context["form"]
    form = client.get(f"{reverse(ADDRESS('add'))}?{query}").context["form"]
    assert form[field].value() == plain[field].value()


def test_gaps_are_for_those_who_can_fill_them(log_in, rf):
    make_turn("285", last=date(2027, 1, 31))
    assert log_in(Role.MUNICIPALITIES).get(reverse(ADDRESS("list"))).context["gaps"] == []
    request = rf.get("/admin/")
    request.user = make_user(Role.MUNICIPALITIES)
    assert gaps_line(request) is None
    request.user = make_user(Role.COMMUNICATIONS)
    # Kotka's days after January, and the five others.
    assert gaps_line(request).count == 6


def test_the_export_is_csv_without_formulas(log_in):
    make_turn(name="=1+1", role="Suunnittelija")
    response = log_in().get(reverse(ADDRESS("list")), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert "'=1+1" in text
    assert "Suunnittelija" in text
    assert "2026-01-01" in text


def continue_(client, *turns):
    url = reverse("wagtail_bulk_action", args=BULK)
    return client.post(url + "?" + "&".join(f"id={turn.pk}" for turn in turns))


def test_the_same_person_another_year(log_in):
    client = log_in()
    one, other = make_turn("285", is_public=True, phone="05 555 0101"), make_turn("286")
    continue_(client, one, other)
    after = CoordinatorTurn.objects.get(municipality=one.municipality, starts_on=date(2027, 1, 1))
    assert after.ends_on == date(2027, 12, 31)
    assert (after.name, after.phone, after.is_public) == (one.name, "05 555 0101", True)
    assert CoordinatorTurn.objects.count() == 4


def test_another_year_from_a_leap_day_has_no_gap_and_no_overlap(log_in):
    client = log_in()
    turn = make_turn(first=date(2027, 3, 1), last=date(2028, 2, 29))
    continue_(client, turn)
    after = CoordinatorTurn.objects.latest("starts_on")
    assert (after.starts_on, after.ends_on) == (date(2028, 3, 1), date(2029, 2, 28))


def test_a_turn_that_somebody_follows_or_that_has_no_end_is_not_continued(log_in):
    client = log_in()
    followed, endless = make_turn("285"), make_turn("286", last=None)
    make_turn("285", first=date(2027, 6, 1), last=None)
    url = reverse("wagtail_bulk_action", args=BULK)
    html = client.get(f"{url}?id={followed.pk}&id={endless.pk}").content.decode()
    assert html.count("ei jatketa") == 2
    continue_(client, followed, endless)
    assert CoordinatorTurn.objects.count() == 3


@pytest.mark.parametrize("last", [date(9999, 12, 31), date(9999, 6, 1)])
def test_a_turn_to_the_end_of_time_is_not_continued(log_in, last):
    client = log_in()
    turn = make_turn(last=last)
    url = reverse("wagtail_bulk_action", args=BULK)
    assert "ei jatketa" in client.get(f"{url}?id={turn.pk}").content.decode()
    continue_(client, turn)
    assert CoordinatorTurn.objects.count() == 1


def test_two_turns_of_one_place_are_continued_only_after_the_last(log_in):
    client = log_in()
    first, second = make_turn(), make_turn(first=date(2027, 1, 1), last=date(2027, 12, 31))
    continue_(client, first, second)
    assert CoordinatorTurn.objects.count() == 3
    assert CoordinatorTurn.objects.latest("starts_on").starts_on == date(2028, 1, 1)


def test_readers_continue_nothing(log_in):
    turn = make_turn()
    continue_(log_in(Role.MUNICIPALITIES), turn)
    assert CoordinatorTurn.objects.count() == 1
