"""The filters of a theme's list: plain GET, counts beside each choice, and chips that take one away."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from ptvsync.models import TargetGroup
from tests.factories import make_organization, make_service, make_theme
from themepages.matching.materialise import match_theme
from themepages.service_facets import FILTERS, Facts, counts, meeting


pytestmark = pytest.mark.django_db
SERVICES_BLOCK = [("services", {"heading": "Palvelut", "intro": "", "group_by": "municipality"})]


@pytest.fixture
def theme(kept_site, db):
    return make_theme(Site.objects.get().root_page, body=SERVICES_BLOCK)


@pytest.fixture
def services(theme):
    TargetGroup.objects.get_or_create(code="KR1.2", defaults={"names": {"fi": "Ikäihmiset"}})
    club = make_organization("Visa ry", "jarjesto")
    rows = [
        make_service("Kotkan jumppa", ["285"], is_free=True, target_group_codes=["KR1.2"]),
        make_service("Haminan jumppa", ["075"], is_free=True, organization=club),
        make_service("Kotkan sali", ["285"], is_remote=True),
        make_service("Koko maan linja", nationwide=True, is_remote=True),
    ]
    rows[0].record["languages"] = ["fi", "sv"]
    rows[0].save()
    match_theme(theme)
    return rows


def names(client, url):
    response = client.get(url, follow=True)
    groups = response.context["groups"]
    return sorted(str(card["title"]) for group in groups for card in group["services"])


def choices(client, url, field):
    form = client.get(url).context["filters"]
    return [label for _value, label in form.fields[field].choices]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("maksuton=on", ["Haminan jumppa", "Kotkan jumppa"]),
        ("eta=on", ["Koko maan linja", "Kotkan sali"]),
        ("tarjoaja=jarjesto", ["Haminan jumppa"]),
        ("kohderyhma=KR1.2", ["Kotkan jumppa"]),
        ("kieli=sv", ["Kotkan jumppa"]),
        ("kunta=kotka", ["Koko maan linja", "Kotkan jumppa", "Kotkan sali"]),
        ("kunta=kotka&maksuton=on", ["Kotkan jumppa"]),
    ],
)
def test_each_filter_leaves_what_meets_it(services, client, query, found):
    assert names(client, f"/liikunta/?{query}") == found


def test_choosing_a_municipality_keeps_the_other_choices(services, client):
    response = client.get("/liikunta/?kunta=kotka&kohderyhma=&maksuton=on")
    assert response["Location"] == "/liikunta/kotka/?maksuton=on"


def test_each_choice_says_how_many_services_it_leaves(services, client):
    assert choices(client, "/liikunta/", "kunta") == [
        "Koko alue",
        "Hamina (2)",
        "Kotka (3)",
        *rest(),
    ]
    assert choices(client, "/liikunta/?maksuton=on", "kunta") == [
        "Koko alue",
        "Hamina (1)",
        "Kotka (1)",
    ]


def rest():
    """The nationwide service is offered in every municipality."""
    return ["Kouvola (1)", "Miehikkälä (1)", "Pyhtää (1)", "Virolahti (1)"]


def test_a_choice_that_leaves_nothing_is_not_offered(services, client):
    assert choices(client, "/liikunta/?tarjoaja=jarjesto", "kieli") == ["Kaikki kielet"]


def test_what_was_chosen_is_offered_even_when_it_leaves_nothing(services, client):
    labels = choices(client, "/liikunta/?tarjoaja=jarjesto&kieli=sv", "kieli")
    assert labels == ["Kaikki kielet", "Ruotsi (0)"]


def test_a_box_says_how_many_services_it_leaves(services, client):
    html = client.get("/liikunta/kotka/").content.decode()
    assert "Maksuton (1)" in html
    assert "Etänä (2)" in html


def test_a_chip_takes_one_choice_away_and_leaves_the_others(services, client):
    chips = client.get("/liikunta/kotka/?maksuton=on&kieli=sv&sivu=2").context["chips"]
    assert {chip["title"]: chip["url"] for chip in chips} == {
        "Kotka": "/liikunta/?maksuton=on&kieli=sv",
        "Ruotsi": "/liikunta/kotka/?maksuton=on",
        "Maksuton": "/liikunta/kotka/?kieli=sv",
    }


def test_without_choices_there_are_no_chips(services, client):
    assert client.get("/liikunta/").context["chips"] == []


def test_the_municipality_being_read_is_chosen_in_the_form(services, client):
    assert '<option value="kotka" selected>' in client.get("/liikunta/kotka/").content.decode()


def test_an_unknown_value_is_no_error(services, client):
    response = client.get("/liikunta/?tarjoaja=x&kieli=%00&kohderyhma=KR9")
    assert response.context["total"] == 4
    assert "error" not in response.content.decode().split("filter-form")[1].split("</form>")[0]


def test_filters_take_the_same_number_of_queries_for_few_and_many(theme, client):
    def queries():
        match_theme(theme)
        client.get("/liikunta/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/liikunta/kotka/?maksuton=on&tarjoaja=kunta")
        return len(captured)

    make_service("Yksi", is_free=True)
    few = queries()
    for number in range(60):
        make_service(f"Palvelu {number}", is_free=True, target_group_codes=[f"KR1.{number}"])
    assert queries() == few


CODES = st.sampled_from(["a", "b", "c"])
FACTS = st.lists(
    st.builds(
        Facts,
        pk=st.integers(),
        nationwide=st.booleans(),
        municipality_codes=st.lists(CODES).map(tuple),
        target_group_codes=st.lists(CODES).map(tuple),
        provider_type=CODES,
        languages=st.lists(CODES).map(tuple),
        is_free=st.booleans(),
        is_remote=st.booleans(),
    ),
    max_size=8,
)


@given(
    FACTS, st.dictionaries(st.sampled_from(list(FILTERS)), CODES), st.sampled_from(list(FILTERS))
)
def test_the_count_beside_a_choice_is_what_choosing_it_leaves(facts, chosen, name):
    counted = counts(facts, chosen, {name: ["a", "b", "c"]})[name]
    for value in ("a", "b", "c"):
        assert counted[value] == len(meeting(facts, {**chosen, name: value}))
