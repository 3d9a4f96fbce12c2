"""Which services a theme shows."""

from __future__ import annotations

from contextlib import closing
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cms.locks import lock_key
from cms.region.models import RegionSettings
from ptvsync.models import Service, ServiceClass, Status
from search.models import SearchDocument
from search.page_documents import site_root
from search.theme_names import theme_name
from tests.factories import make_service, make_site, make_theme
from themepages.matching import announce, materialise
from themepages.matching.announce import match_and_announce
from themepages.matching.code_lists import CodeList, CodeLists
from themepages.matching.materialise import LOCK, match_all_themes, match_theme
from themepages.matching.rules import theme_conditions
from themepages.models import ThemeRule, ThemeService


pytestmark = pytest.mark.django_db

LISTS = CodeLists(
    classes=CodeList(parents={"P27": "", "P27.1": "P27", "P27.2": "P27"}),
    target_groups=CodeList(parents={"KR1": "", "KR1.1": "KR1"}),
)


def matching(rules, lists=LISTS):
    return Service.objects.filter(theme_conditions(rules, (), lists).condition())


def names(*rules):
    services = matching([ThemeRule(**rule) for rule in rules])
    return set(services.values_list("name", flat=True))


def test_a_service_with_the_class_of_a_rule_is_shown():
    make_service("Jumppa", class_codes=["P27.1"])
    make_service("Kirjasto", class_codes=["P25.1"])
    assert names({"class_codes": ["P27.1"]}) == {"Jumppa"}


def test_a_main_class_covers_its_subclasses():
    make_service("Jumppa", class_codes=["P27.1"])
    make_service("Kaikki", class_codes=["P27"])
    assert names({"class_codes": ["P27"]}) == {"Jumppa", "Kaikki"}


def test_a_subclass_does_not_cover_its_main_class():
    make_service("Kaikki", class_codes=["P27"])
    assert names({"class_codes": ["P27.1"]}) == set()


def test_all_filled_conditions_of_a_rule_must_hold():
    make_service("Vertaisryhmä", class_codes=["P4.12"], keywords=["vertaistuki"])
    make_service("Kerho", class_codes=["P4.12"])
    assert names({"class_codes": ["P4.12"], "keywords": ["vertaistuki"]}) == {"Vertaisryhmä"}


def test_any_including_rule_is_enough():
    make_service("A", class_codes=["P1"])
    make_service("B", class_codes=["P2"])
    assert names({"class_codes": ["P1"]}, {"class_codes": ["P2"]}) == {"A", "B"}


def test_an_excluding_rule_wins_over_including_ones():
    make_service("Kerho", class_codes=["P4.12"])
    make_service("Vertaisryhmä", class_codes=["P4.12"], keywords=["vertaistuki"])
    rules = {"class_codes": ["P4.12"]}, {"effect": "exclude", "keywords": ["vertaistuki"]}
    assert names(*rules) == {"Kerho"}


def test_keywords_are_compared_in_lower_case():
    make_service("Uni", keywords=["uni"])
    assert names({"keywords": [" Uni "]}) == {"Uni"}


def test_target_groups_narrow_a_rule():
    make_service("Senioritanssi", target_group_codes=["KR1.1"])
    make_service("Vauvauinti", target_group_codes=["KR1.2"])
    assert names({"class_codes": ["P27.1"], "target_group_codes": ["KR1.1"]}) == {"Senioritanssi"}


def test_a_main_target_group_covers_its_subgroups():
    make_service("Senioritanssi", target_group_codes=["KR1.1"])
    assert names({"target_group_codes": ["KR1"]}) == {"Senioritanssi"}


def test_an_empty_rule_matches_nothing():
    make_service()
    assert names({}) == set()


def test_no_rules_match_nothing():
    make_service()
    assert names() == set()


@given(st.lists(st.sampled_from(["P1", "P2", "P3"]), unique=True))
def test_excluding_the_same_classes_leaves_nothing(codes):
    include, exclude = ThemeRule(class_codes=codes), ThemeRule(effect="exclude", class_codes=codes)
    assert not matching([include, exclude], CodeLists()).exists()


@pytest.fixture
def theme():
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    return make_theme(make_site().root_page, rules=[{"class_codes": ["P27"]}])


def shown(theme):
    rows = ThemeService.objects.filter(theme_key=theme.translation_key)
    return set(rows.values_list("service__name", flat=True))


def test_matching_stores_what_the_rules_give(theme):
    make_service("Jumppa")
    match_theme(theme)
    assert shown(theme) == {"Jumppa"}


def test_matching_twice_moves_nothing(theme):
    make_service()
    match_theme(theme)
    assert match_theme(theme) == set()


def test_a_withdrawn_service_leaves_the_theme(theme):
    service = make_service()
    match_theme(theme)
    Service.objects.update(status=Status.WITHDRAWN)
    assert match_all_themes() == {service.pk}
    assert shown(theme) == set()


def test_a_service_of_another_region_is_not_shown(theme):
    make_service("Mikkelin jumppa", municipality_codes=["491"])
    match_theme(theme)
    assert shown(theme) == set()


def test_a_nationwide_service_is_shown_where_the_region_wants_them(theme):
    make_service("Askelhaaste", nationwide=True)
    match_theme(theme)
    assert shown(theme) == {"Askelhaaste"}


def test_a_nationwide_service_is_not_shown_where_the_region_does_not_want_them():
    theme = make_theme(make_site(nationwide=False).root_page)
    make_service("Askelhaaste", nationwide=True)
    match_theme(theme)
    assert shown(theme) == set()


def test_other_municipalities_of_the_region_mean_other_services(theme):
    make_service("Kotkan jumppa", municipality_codes=["285"])
    match_theme(theme)
    region = RegionSettings.objects.get()
    region.municipality_codes = ["075"]
    region.save()
    assert shown(theme) == set()


def may_match(other_process):
    other_process.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock_key(LOCK)])
    return other_process.fetchone()[0]


def test_no_other_process_matches_until_what_was_matched_is_in_the_database():
    other = connection.copy()
    with closing(other), other.cursor() as other_process:
        assert may_match(other_process)
        match_all_themes()
        assert not may_match(other_process)


class Waiting(Exception):
    """Another process matches."""


@pytest.mark.parametrize("match", [match_theme, lambda _theme: match_all_themes()])
def test_nothing_is_read_before_it_is_ones_turn(theme, monkeypatch, match):
    monkeypatch.setattr(materialise, "wait_for_lock", Mock(side_effect=Waiting))
    with CaptureQueriesContext(connection) as queries, pytest.raises(Waiting):
        match(theme)
    assert not [query for query in queries if "SELECT" in query["sql"]]


def test_the_rows_of_a_deleted_theme_go(theme):
    make_service()
    match_theme(theme)
    theme.delete()
    match_all_themes()
    assert not ThemeService.objects.exists()


def theme_facets(service):
    rows = SearchDocument.objects.filter(kind="service", object_id=str(service.pk))
    return [slug for themes in rows.values_list("themes", flat=True) for slug in themes]


def test_search_follows_a_theme_from_draft_to_publication_and_back(
    theme, django_capture_on_commit_callbacks
):
    service = make_service()
    theme.unpublish()
    with django_capture_on_commit_callbacks(execute=True):
        match_and_announce({service.pk})
    assert theme_facets(service) == []
    with django_capture_on_commit_callbacks(execute=True):
        theme.save_revision().publish()
    assert theme_facets(service) == [theme_name(site_root(theme), "liikunta")]
    theme.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        theme.unpublish()
    assert theme_facets(service) == []


def test_kept_pages_are_forgotten_even_when_matching_fails(theme, monkeypatch):
    forgotten = []
    monkeypatch.setattr(announce, "forget_pages", lambda: forgotten.append(True))
    monkeypatch.setattr(announce, "match_all_themes", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        match_and_announce(set())
    assert forgotten == [True]


def test_publishing_new_rules_matches_again(theme):
    make_service("Lukupiiri", class_codes=["P25.1"])
    theme.rules.add(ThemeRule(class_codes=["P25.1"], sort_order=1))
    theme.save_revision().publish()
    assert shown(theme) == {"Lukupiiri"}
