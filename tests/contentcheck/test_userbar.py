"""What the content checker of Wagtail gets to know of our rules."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.test import RequestFactory
from wagtail.admin.userbar import AdminItem, ContentCheckerItem

from cms.contentcheck.userbar import NEVER, HouseCheckerItem
from cms.contentcheck.wagtail_hooks import house_checks
from cms.governance.grants import Role


@pytest.fixture
def configure(home):
    def make(page):
        return HouseCheckerItem(page).get_axe_configuration(RequestFactory().get("/"))

    return make


def own(configuration):
    return [r for r in configuration["spec"]["rules"] if r["id"].startswith("tarjotin-")]


def test_each_finding_is_a_rule_that_is_run_and_has_words(make_page, configure):
    configuration = configure(make_page())
    ids = [rule["id"] for rule in own(configuration)]
    assert ids == ["tarjotin-heading-skipped-0", "tarjotin-link-text-vague-1"]
    assert set(ids) <= set(configuration["options"]["runOnly"])
    assert configuration["messages"][ids[1]]["error_name"] == "Linkin teksti ei kerro, minne se vie"
    assert configuration["messages"][ids[1]]["help_text"].startswith("”tästä” – ")


def test_a_link_is_pointed_at_and_the_rest_stands_for_the_whole_page(make_page, configure):
    heading, link = own(configure(make_page()))
    assert heading["selector"] == "h1"
    assert link["selector"] == 'a[href="https://a.example/"]'


def test_an_address_cannot_break_out_of_its_selector(make_page, configure):
    page = make_page(html="<p><a href='/a\"],body['>tästä</a></p>")
    (link,) = own(configure(page))
    assert link["selector"] == 'a[href="/a\\"],body["]'


def test_the_check_is_one_that_always_fails(make_page, configure):
    configuration = configure(make_page())
    assert NEVER in configuration["spec"]["checks"]
    assert {name for rule in own(configuration) for name in rule["any"]} == {NEVER["id"]}


def test_wagtails_own_rules_stay(make_page, configure):
    wanted = set(ContentCheckerItem.axe_run_only) - {"empty-meta-description"}
    assert wanted <= set(configure(make_page())["options"]["runOnly"])


def test_what_is_no_page_has_only_wagtails_rules(configure):
    assert own(configure(None)) == []


def test_the_checker_takes_the_place_of_wagtails(make_page):
    items = [AdminItem(), ContentCheckerItem(in_editor=True)]
    house_checks(RequestFactory().get("/"), items, make_page())
    assert isinstance(items[0], AdminItem)
    assert isinstance(items[1], HouseCheckerItem)
    assert items[1].in_editor


def test_the_draft_is_checked_in_the_preview(make_page, log_in):
    page = make_page(html="<p>Hyvää tekstiä.</p>")
    page.body = [("text", "<p>Mikäli tarvitset apua, soita.</p>")]
    page.save_revision()
    response = log_in(Role.COMMUNICATIONS).get(f"/admin/pages/{page.pk}/view_draft/")
    found = re.search(
        r'id="checker-axe-configuration"[^>]*>(.*?)</script>', response.content.decode()
    )
    configuration = json.loads(html.unescape(found[1]))
    assert [rule["id"] for rule in own(configuration)] == ["tarjotin-officialese-0"]
    said = configuration["messages"]["tarjotin-officialese-0"]["help_text"]
    assert said.endswith("”Mikäli”: jos")
