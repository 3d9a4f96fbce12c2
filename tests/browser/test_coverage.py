"""A municipality reads its coverage by its link, which communications makes in the admin."""

from __future__ import annotations

import re

import pytest

from home.demo_run.users import DEMO_PASSWORD


@pytest.fixture(scope="module")
def link(demo, chromium):
    """The address of Kotka's page, as communications copies it from the admin."""
    context = chromium.new_context(locale="fi-FI")
    page = context.new_page()
    page.goto(f"{demo}/admin/")
    page.fill("input[name=username]", "viestinta")
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto(f"{demo}/admin/coverage/links/")
    page.locator("form[action*='/285/renew/'] button").click()
    address = page.locator("#link-285").input_value()
    context.close()
    return demo + re.sub(r"^https?://[^/]+", "", address)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_breaks_no_accessibility_rule(link, open_page, violations, width, dark):
    page = open_page(link, width=width, dark=dark)
    assert page.locator("h1").inner_text() == "Kattavuus: Kotka"
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_needs_no_javascript_and_sets_no_cookie(link, open_page):
    page = open_page(f"{link}?teema=liikunta&jakso=90", javascript=False)
    assert page.locator("select[name=teema]").input_value() == "liikunta"
    assert page.context.cookies() == []


def test_a_link_that_does_not_work_says_what_to_do(demo, link, open_page, violations):
    page = open_page(f"{demo}/kattavuus/{'x' * 32}/")
    assert page.locator("h1").inner_text() == "Tämä linkki ei toimi"
    assert violations(page) == []
