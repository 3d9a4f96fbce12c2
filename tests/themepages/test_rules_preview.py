"""What unsaved rules would change."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from cms.governance.grants import Role
from ptvsync.models import ServiceAddition, ServiceClass, Status
from tests.factories import make_organization, make_service, make_theme, make_user
from themepages.matching.candidate import Candidate
from themepages.matching.code_lists import CodeList, CodeLists
from themepages.matching.materialise import match_theme
from themepages.matching.rules import RuleFinding, theme_conditions
from themepages.models import ThemeRule
from themepages.rule_editing import preview as previewing
from themepages.rule_editing.hints import covers, rule_hints
from themepages.rule_editing.keywords import keywords_beginning
from themepages.rule_editing.preview import preview


pytestmark = pytest.mark.django_db

CODES = ["P1", "P1.1", "P2"]
LISTS = CodeLists(classes=CodeList(parents={"P1": "", "P1.1": "P1", "P2": ""}))


@pytest.fixture
def theme(kept_roles, db):
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    ServiceClass.objects.create(code="P25", names={"fi": "Kulttuuri"})
    return make_theme(Site.objects.get().root_page)


def rules(*tables):
    return [ThemeRule(**table) for table in tables]


def titles(movement):
    return [service.title for service in movement.services]


def test_the_preview_names_what_enters_and_what_leaves(theme):
    make_service("Jumppa")
    make_service("Kuoro", class_codes=["P25"], organization=make_organization("Kuoro ry"))
    match_theme(theme)
    seen = preview(theme, rules({"class_codes": ["P25"]}))
    assert (seen.before, seen.after) == (1, 1)
    assert titles(seen.leaving) == ["Jumppa"]
    (entering,) = seen.entering.services
    assert (entering.title, entering.provider, entering.place) == ("Kuoro", "Kuoro ry", "Kotka")


def test_the_saved_rules_change_nothing(theme):
    make_service()
    match_theme(theme)
    seen = preview(theme, list(theme.rules.all()))
    assert (seen.entering.count, seen.leaving.count) == (0, 0)


def test_looking_saves_nothing(theme):
    make_service("Kuoro", class_codes=["P25"])
    preview(theme, rules({"class_codes": ["P25"]}))
    assert theme.rules.get().class_codes == ["P27.1"]
    assert not theme.rules.model.objects.filter(class_codes=["P25"]).exists()


def test_each_municipality_counts_its_own_and_nationwide_services(theme):
    make_service("Jumppa")
    make_service("Askelhaaste", nationwide=True, class_codes=["P25"])
    match_theme(theme)
    seen = preview(theme, rules({"class_codes": ["P25"]}))
    places = {place.title: (place.before, place.after, place.change) for place in seen.places}
    assert places["Kotka"] == (1, 1, 0)
    assert places["Hamina"] == (0, 1, 1)


def test_a_long_list_names_the_first_and_counts_the_rest(theme, monkeypatch):
    monkeypatch.setattr(previewing, "MOST_SERVICES", 2)
    for name in ("A", "B", "C"):
        make_service(name, class_codes=["P25"])
    entering = preview(theme, rules({"class_codes": ["P25"]})).entering
    assert (titles(entering), entering.more) == (["A", "B"], 1)


def test_a_preview_of_many_services_takes_as_many_queries_as_one_of_few(theme):
    wanted = rules({"class_codes": ["P25"]})
    provider = make_organization()
    make_service("Kuoro 0", class_codes=["P25"], organization=provider)
    with CaptureQueriesContext(connection) as few:
        preview(theme, wanted)
    for number in range(1, 20):
        make_service(f"Kuoro {number}", class_codes=["P25"], organization=provider)
    with CaptureQueriesContext(connection) as many:
        preview(theme, wanted)
    assert len(few) == len(many)


def lines(*tables):
    return theme_conditions(rules(*tables), (), LISTS).lines


def hints(*tables):
    return [(hint.number, hint.sentence) for hint in rule_hints(lines(*tables))]


def test_a_rule_within_a_wider_one_adds_nothing():
    ((number, sentence),) = hints(
        {"class_codes": ["P1"]}, {"class_codes": ["P1.1"], "keywords": ["uni"]}
    )
    assert number == 2
    assert sentence == "Sääntö 2 ei lisää mitään: sääntö 1 kattaa sen."


def test_of_two_equal_rules_only_the_later_one_is_idle():
    assert [number for number, _text in hints({"keywords": ["a"]}, {"keywords": ["a"]})] == [2]


def test_a_rule_that_is_left_out_again_shows_nothing():
    wide = {"effect": "exclude", "class_codes": ["P1"]}
    ((number, sentence),) = hints({"class_codes": ["P1.1"]}, wide)
    assert number == 1
    assert "ei näytä mitään" in sentence


def test_rules_that_differ_get_no_hint():
    assert hints({"class_codes": ["P1"]}, {"class_codes": ["P2"]}, {"keywords": ["uni"]}) == []


def test_an_excluding_rule_within_an_including_one_is_no_mistake():
    narrow = {"effect": "exclude", "class_codes": ["P1.1"]}
    assert hints({"class_codes": ["P1"]}, narrow) == []


some_rules = st.builds(
    ThemeRule,
    class_codes=st.lists(st.sampled_from(CODES), unique=True, max_size=2),
    keywords=st.lists(st.sampled_from(["uni", "voima"]), unique=True, max_size=1),
)


@given(
    wide=some_rules,
    narrow=some_rules,
    codes=st.frozensets(st.sampled_from(CODES)),
    words=st.frozensets(st.sampled_from(["uni", "voima"])),
)
def test_what_meets_a_covered_rule_meets_the_covering_one(wide, narrow, codes, words):
    wide, narrow = theme_conditions([wide, narrow], (), LISTS).lines
    service = Candidate(registry_id=None, class_codes=codes, keywords=words)
    if covers(wide, narrow) and RuleFinding(narrow.findings(service)).is_met:
        assert RuleFinding(wide.findings(service)).is_met


def form_data(*tables):
    data = {"rules-TOTAL_FORMS": len(tables), "rules-INITIAL_FORMS": 0}
    data |= {"rules-MIN_NUM_FORMS": 0, "rules-MAX_NUM_FORMS": 1000}
    for number, table in enumerate(tables):
        fields = {"effect": "include", "ORDER": number + 1, **table}
        data |= {f"rules-{number}-{name}": value for name, value in fields.items()}
    return data


def look(client, theme, *tables, part=True):
    url = reverse("themepages_rule_preview", args=[theme.pk])
    return client.post(f"{url}?osa=1" if part else url, form_data(*tables))


def test_the_editor_sees_the_effect_below_the_button(theme, client):
    make_service("Kuoro", class_codes=["P25"])
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = look(client, theme, {"class_codes": ["P25"]}).content.decode()
    assert "1 palvelu tulisi mukaan" in html
    assert "Kuoro" in html
    assert "<html" not in html


def test_without_scripts_the_effect_has_a_page_of_its_own(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = look(client, theme, {"class_codes": ["P25"]}, part=False).content.decode()
    assert "mitään ei ole tallennettu" in html


def test_a_deleted_line_does_not_count(theme, client):
    make_service("Kuoro", class_codes=["P25"])
    client.force_login(make_user(Role.COMMUNICATIONS))
    response = look(client, theme, {"class_codes": ["P25"], "DELETE": "1"})
    assert response.context["preview"].after == 0


def test_mistakes_are_told_with_the_number_of_the_rule(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = look(client, theme, {"class_codes": ["P27"]}, {}).content.decode()
    assert "Sääntö 2: Valitse palveluluokka" in html


def test_a_form_without_rules_is_refused(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    assert client.post(reverse("themepages_rule_preview", args=[theme.pk]), {}).status_code == 400


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.COMMUNICATIONS, True),
        (Role.DIGITAL_SERVICES, True),
        (Role.THEME_OWNERS, False),
        (Role.ORGANISERS, False),
        (Role.MUNICIPALITIES, False),
    ],
)
def test_only_who_may_edit_the_theme_sees_the_preview(theme, client, role, may):
    client.force_login(make_user(role))
    assert (look(client, theme, {"class_codes": ["P27"]}).status_code == 200) == may


def test_the_owner_of_the_theme_sees_the_preview(theme, client):
    theme.owner = make_user(Role.THEME_OWNERS)
    theme.save()
    client.force_login(theme.owner)
    assert look(client, theme, {"class_codes": ["P27"]}).status_code == 200


def test_nobody_sees_the_preview_without_logging_in(theme, client):
    assert look(client, theme, {"class_codes": ["P27"]}).status_code in {302, 403}


def test_keywords_are_offered_by_their_beginning(theme, client):
    make_service(keywords=["vertaistuki", "vesi", "uni"])
    client.force_login(make_user(Role.COMMUNICATIONS))
    url = reverse("themepages_keywords")
    assert client.get(url, {"term": "Ve"}).json() == ["vertaistuki", "vesi"]
    assert client.get(url, {"term": "v"}).json() == []


def offered(client, term):
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client.get(reverse("themepages_keywords"), {"term": term}).json()


def test_the_first_ten_keywords_are_offered_each_once(theme, client):
    for number in range(12):
        make_service(keywords=[f"vesi {number:02}", "vesi 00", "uni"])
    assert offered(client, "ve") == [f"vesi {number:02}" for number in range(10)]


@pytest.mark.parametrize(
    ("term", "expected"), [("50 %", ["50 % alennus"]), ("a_b", ["a_b-ryhmä"]), ("a\\", ["a\\b"])]
)
def test_signs_of_patterns_stand_for_themselves(theme, client, term, expected):
    make_service(keywords=["50 % alennus", "50 euroa", "a_b-ryhmä", "aab", "a\\b"])
    assert offered(client, term) == expected


def test_keywords_of_hidden_and_withdrawn_services_are_not_offered(theme, client):
    make_service(keywords=["vesi"], status=Status.WITHDRAWN)
    hidden = make_service(keywords=["vesijumppa"])
    ServiceAddition.objects.create(service=hidden, hidden=True, hidden_reason="Syy")
    assert offered(client, "ve") == []


def test_the_database_chooses_the_keywords_in_one_query():
    for number in range(30):
        make_service(keywords=[f"sana {number}"])
    with CaptureQueriesContext(connection) as queries:
        assert len(keywords_beginning("sana", 10)) == 10
    (query,) = queries
    assert "LIMIT 10" in query["sql"]
