"""The form of a theme's rules: codes by name, keywords as tags, plain messages."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.governance.grants import Role
from ptvsync.models import ServiceClass, TargetGroup
from tests.factories import make_service, make_theme, make_user
from themepages.matching.code_lists import CodeList, read_code_lists
from themepages.models import ThemePage, ThemeRule
from themepages.rule_editing.widgets import KeywordTags


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _codes():
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta ja ulkoilu"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    ServiceClass.objects.create(code="P27.10", names={"fi": "Kalastus"}, parent="P27")
    ServiceClass.objects.create(code="P27.2", names={"fi": "Retkeily"}, parent="P27")
    TargetGroup.objects.create(code="KR1.1", names={"fi": "Ikäihmiset"})


def rule_form(instance=None, **data):
    formset = ThemePage.get_edit_handler().get_form_class().formsets["rules"]
    return formset.form({"effect": "include", **data}, instance=instance)


def test_codes_are_offered_by_name_under_their_main_class():
    groups = dict(rule_form().fields["class_codes"].choices)
    codes = [code for code, _label in groups["Liikunta ja ulkoilu (P27)"]]
    assert codes == ["P27", "P27.1", "P27.2", "P27.10"]


def test_chosen_codes_are_kept_in_order():
    form = rule_form(class_codes=["P27.2", "P27.1"])
    assert form.is_valid(), form.errors
    assert form.save(commit=False).class_codes == ["P27.1", "P27.2"]


def test_a_code_that_ptv_does_not_have_is_told_by_its_code():
    form = rule_form(class_codes=["P99.9"])
    assert form.errors["class_codes"] == ["PTV:ssä ei ole koodia P99.9: poista se säännöstä."]


def test_a_code_that_left_ptv_is_shown_so_that_it_can_be_taken_out():
    rule = ThemeRule(class_codes=["P99.9"])
    groups = dict(rule_form(rule).fields["class_codes"].choices)
    assert [("P99.9", "P99.9")] in groups.values()


def test_before_the_lists_are_fetched_a_rule_keeps_its_codes():
    ServiceClass.objects.all().delete()
    rule = ThemeRule(class_codes=["P27.1"])
    assert rule_form(rule, class_codes=["P27.1"]).is_valid()


def test_an_empty_rule_is_refused_in_plain_words():
    (message,) = rule_form(keywords=" , ").non_field_errors()
    assert "tyhjä sääntö ei tee mitään" in message


def test_keywords_are_stored_in_lower_case_and_once():
    form = rule_form(keywords='Uni, "Vertaistuki, ryhmä", uni')
    assert form.is_valid(), form.errors
    assert form.cleaned_data["keywords"] == ["uni", "vertaistuki, ryhmä"]


def test_a_keyword_longer_than_any_in_ptv_is_refused():
    assert "liian pitkä" in rule_form(keywords="x" * 151).errors["keywords"][0]


@pytest.mark.parametrize("words", [["uni"], ["uni ja lepo"], ["a, b", "c"], []])
def test_keywords_survive_the_form_unchanged(words):
    shown = KeywordTags().format_value(words)
    field = rule_form().fields["keywords"]
    assert field.clean(shown) == words
    assert not field.has_changed(words, shown)


def test_a_list_knows_what_lies_below_a_code():
    classes = read_code_lists().classes
    assert classes.with_children(["P27"]) == {"P27", "P27.1", "P27.10", "P27.2"}


def test_a_code_without_a_name_is_shown_as_it_is():
    assert CodeList().title("P1") == "P1"


def edit_data(theme, *rules):
    form = {
        "title": theme.title,
        "slug": theme.slug,
        "thl_theme": theme.thl_theme,
        "obligation": theme.obligation,
        "icon": theme.icon,
        "colour": theme.colour,
        "body": streamfield([]),
        "rules": inline_formset(rules, initial=0),
        "pins": inline_formset([], initial=0),
        "comments": inline_formset([], initial=0),
        "action-publish": "1",
    }
    return nested_form_data(form)


def errors(response):
    form = response.context["form"]
    return form.errors, {name: part.errors for name, part in form.formsets.items()}


@pytest.fixture
def theme(kept_roles, db):
    return make_theme(Site.objects.get().root_page, rules=())


def test_communications_saves_a_rule_chosen_by_name(theme, client):
    make_service("Jumppa", class_codes=["P27.1"])
    client.force_login(make_user(Role.COMMUNICATIONS))
    rule = {"effect": "include", "keywords": ""}
    data = edit_data(theme, rule) | {"rules-0-class_codes": ["P27"]}
    response = client.post(reverse("wagtailadmin_pages:edit", args=[theme.pk]), data)
    assert response.status_code == 302, errors(response)
    assert theme.rules.get().class_codes == ["P27"]


def test_the_editor_offers_the_classes_and_the_preview(theme, client):
    client.force_login(make_user(Role.COMMUNICATIONS))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[theme.pk])).content.decode()
    assert "Liikunta ja ulkoilu (P27)" in html
    assert reverse("themepages_rule_preview", args=[theme.pk]) in html
    assert "js/admin/code-tree" in html
    assert "js/admin/rule-preview" in html


def test_more_rules_cost_no_more_queries(theme, client):
    client.force_login(make_user(superuser=True))
    url = reverse("wagtailadmin_pages:edit", args=[theme.pk])
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    theme.rules = [ThemeRule(class_codes=["P27"], sort_order=n) for n in range(8)]
    theme.save_revision().publish()
    client.get(url)
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert len(many) <= len(few) + 1


def test_on_a_translation_the_editor_leads_to_the_original(theme, client):
    home = theme.get_parent().specific
    home.copy_for_translation(Locale.objects.get(language_code="sv"))
    page = theme.copy_for_translation(Locale.objects.get(language_code="sv"))
    client.force_login(make_user(superuser=True))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "alkuperäisen sivun säännöt" in html
    assert reverse("wagtailadmin_pages:edit", args=[theme.pk]) in html
