"""A provider finds out why its service is not shown; the owner sees what new rules would change."""

from __future__ import annotations

import pytest

from home.demo_run.users import DEMO_PASSWORD


CHECK = "/miksi-palveluni-ei-nay/"
PAGES = ["/saannot/", CHECK, f"{CHECK}?q=jumppa", f"{CHECK}?q=0201256-7", f"{CHECK}?q=zzzz"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True])
def test_the_pages_are_accessible_at_any_width(demo, open_page, violations, path, width, dark):
    page = open_page(f"{demo}{path}", width=width, dark=dark)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.context.cookies() == []


def test_a_provider_finds_the_answer_without_scripts(demo, open_page, violations):
    page = open_page(f"{demo}{CHECK}", javascript=False)
    page.fill("input[name=q]:not([type=search])", "vesijumppa")
    page.click("button:has-text('Tarkista')")
    page.wait_for_url("**?*q=vesijumppa*")
    assert page.locator("h2", has_text="Mitä palvelua tarkoitat?").count() in {0, 1}
    if page.locator(".card__link").count():
        page.locator(".card__link").first.click()
    page.locator("h3", has_text="Mitä jokaiselta palvelulta edellytetään").wait_for()
    assert page.locator(".finding--met").count() >= 3


def test_the_explanation_of_one_service_is_accessible(demo, open_page, violations):
    page = open_page(f"{demo}{CHECK}?q=jumppa", width=320)
    page.locator(".card__link").first.click()
    page.locator(".findings").first.wait_for()
    assert violations(page) == []


def test_the_stand_in_of_ptv_is_asked_for_what_the_copy_does_not_have(demo, open_page):
    page = open_page(f"{demo}{CHECK}?q=11111111-2222-4333-8444-555555555555")
    assert page.locator("text=ei ole omassa kopiossamme eikä PTV:ssä").count() == 1


@pytest.fixture
def editor(demo, open_page):
    page = open_page(f"{demo}/admin/")
    page.errors = []
    page.on("console", lambda m: page.errors.append(m.text) if m.type == "error" else None)
    page.fill("input[name=username]", "viestinta")
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto(f"{demo}/admin/pages/search/?q=Liikunta")
    page.get_by_role("link", name="Liikunta", exact=True).first.click()
    page.wait_for_selector("input[name=summary]")
    page.locator("[role=tab]", has_text="Palvelut").click()
    return page


def test_the_owner_sees_what_new_rules_would_change(editor):
    tree = editor.locator("code-tree").first
    tree.locator("input[type=search]").fill("kirjastot")
    tree.locator("li:not([hidden]) input[type=checkbox]").first.check()
    editor.click("button:has-text('Katso mitä muuttuu')")
    result = editor.locator("rule-preview [data-result]")
    result.locator("h3", has_text="tulisi mukaan").wait_for()
    assert result.locator("table").count() == 1
    assert editor.errors == []


def test_a_new_line_of_the_table_can_be_filled(editor):
    lines = editor.locator("[id^='inline_child_rules-']")
    before = lines.count()
    editor.locator("#id_rules-ADD").click()
    tree = lines.nth(before).locator("code-tree").first
    tree.locator("input[type=search]").fill("kalastus")
    assert tree.locator("li:not([hidden])").count() >= 1
    assert editor.errors == []
