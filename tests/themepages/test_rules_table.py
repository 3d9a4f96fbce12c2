"""The public rule table."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction, Site

from ptvsync.models import ServiceAddition, ServiceClass, TargetGroup
from tests.factories import make_service, make_theme
from themepages.matching.materialise import match_all_themes, match_theme
from themepages.models import RuleChange, ThemeRule


pytestmark = pytest.mark.django_db

URL = "/saannot/"


@pytest.fixture(autouse=True)
def home(kept_site, db):
    names = {"fi": "Liikunta ja ulkoilu", "sv": "Motion och friluftsliv"}
    ServiceClass.objects.create(code="P27", names=names)
    TargetGroup.objects.create(code="KR1.1", names={"fi": "Ikäihmiset", "sv": "Seniorer"})
    return Site.objects.get().root_page


def html(client, url=URL):
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def table(client):
    (found,) = client.get(URL).context["tables"]
    return found


def test_the_rules_are_told_by_names(client, home):
    include = {"class_codes": ["P27"], "target_group_codes": ["KR1.1"]}
    make_theme(home, rules=[include, {"effect": "exclude", "keywords": ["kilpaurheilu"]}])
    found = table(client)
    assert found.including == [
        [("Palveluluokka", "Liikunta ja ulkoilu"), ("Kohderyhmä", "Ikäihmiset")]
    ]
    assert found.excluding == [[("Asiasana", "kilpaurheilu")]]


def test_the_rules_lead_to_the_theme_and_to_the_check(client, home):
    make_theme(home)
    page = html(client)
    assert 'href="/liikunta/"' in page
    assert 'href="/miksi-palveluni-ei-nay/"' in page


def test_the_services_that_are_shown_are_counted(client, home):
    theme = make_theme(home)
    make_service("A")
    ServiceAddition.objects.create(service=make_service("B"), hidden=True, hidden_reason="Syy")
    match_theme(theme)
    assert table(client).count == 1
    assert "1 palvelu nyt" in html(client)


def test_the_day_of_the_last_change_is_told(client, home):
    with time_machine.travel(datetime(2026, 11, 3, 10, tzinfo=UTC)):
        make_theme(home)
    assert "säännöt muuttuneet viimeksi 3.11.2026" in html(client)


def test_the_day_stays_when_something_else_changes(client, home):
    with time_machine.travel(datetime(2026, 11, 3, 10, tzinfo=UTC)):
        theme = make_theme(home)
    theme.title = "Liikunta ja ulkoilu"
    theme.save_revision().publish()
    match_all_themes()
    assert RuleChange.objects.count() == 1
    assert table(client).changed_at.day == 3


def test_a_published_change_of_rules_is_noted(client, home):
    theme = make_theme(home)
    theme.rules.add(ThemeRule(keywords=["uinti"], sort_order=1))
    theme.save_revision().publish()
    first, last = RuleChange.objects.order_by("pk")
    assert len(first.rules) == 1
    assert last.rules[1] == ["include", [], [], ["uinti"]]


def test_a_draft_of_rules_is_no_change(client, home):
    theme = make_theme(home)
    theme.rules.add(ThemeRule(keywords=["uinti"], sort_order=1))
    theme.save_revision()
    match_all_themes()
    assert RuleChange.objects.count() == 1
    assert len(table(client).including) == 1


def test_a_theme_without_rules_says_so(client, home):
    make_theme(home, rules=[])
    assert "Teemaan ei oteta palveluja PTV:stä." in html(client)


def test_drafts_and_private_themes_are_not_listed(client, home):
    make_theme(home, "Luonnos", "luonnos").unpublish()
    private = make_theme(home, "Salainen", "salainen")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert client.get(URL).context["tables"] == []


def test_in_swedish_the_names_and_the_addresses_are_swedish(client, home):
    swedish = Locale.objects.get(language_code="sv")
    home.copy_for_translation(swedish).save_revision().publish()
    page = make_theme(home, rules=[{"class_codes": ["P27"]}]).copy_for_translation(swedish)
    page.title, page.slug = "Motion", "motion"
    page.save_revision().publish()
    shown = html(client, "/sv/regler/")
    assert "Motion och friluftsliv" in shown
    assert 'href="/sv/motion/"' in shown
    assert 'hreflang="en"' in shown


def test_a_theme_without_a_translation_is_shown_in_its_own_language(client, home):
    make_theme(home)
    assert 'href="/liikunta/" lang="fi">Liikunta' in html(client, "/sv/regler/")


def test_the_page_sets_no_cookie_and_may_be_kept(client, home):
    make_theme(home)
    response = client.get(URL)
    assert not response.cookies
    assert "no-store" not in response.get("Cache-Control", "")


def test_more_themes_cost_no_more_queries(client, home):
    make_theme(home)
    client.get(URL)
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(6):
        make_theme(home, f"Teema {number}", f"teema-{number}")
    client.get(URL)
    with CaptureQueriesContext(connection) as many:
        client.get(URL)
    assert len(many) == len(few)
