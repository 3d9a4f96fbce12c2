"""People who log in: communications edits a theme, an organiser posts a group, and nobody changes PTV."""

from __future__ import annotations

import pytest

from home.demo_run.users import DEMO_PASSWORD


@pytest.fixture
def log_in(demo, open_page):
    """Open the admin as one of the demo's users."""

    def log_in_(username):
        page = open_page(f"{demo}/admin/")
        page.errors = []
        page.on(
            "console",
            lambda message: page.errors.append(message.text) if message.type == "error" else None,
        )
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", DEMO_PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    return log_in_


def test_communications_opens_a_theme_in_the_editor_without_an_error(demo, log_in):
    page = log_in("viestinta")
    page.goto(f"{demo}/admin/pages/search/?q=Liikunta")
    page.locator("td.title a[href*='/edit/']").first.click()
    page.wait_for_selector("input[name=summary]")
    assert page.errors == []


def test_the_digital_services_unit_reads_services_but_finds_no_way_to_add_one(demo, log_in):
    page = log_in("digi")
    page.goto(f"{demo}/admin/snippets/ptvsync/service/")
    assert page.locator("main td.title a").count() > 10
    assert page.locator("main a[href$='/add/']").count() == 0
    assert page.errors == []


def test_the_list_of_plugins_says_that_all_is_well(demo, log_in):
    page = log_in("digi")
    page.goto(f"{demo}/admin/plugins/")
    assert page.locator("h1, h2").filter(has_text="Lisäosat").count() > 0
    assert "Vaatii huomiota" not in page.locator("main").inner_text()


def test_the_municipalities_have_no_way_to_edit_a_page(demo, log_in):
    page = log_in("kunta")
    page.goto(f"{demo}/admin/pages/")
    assert page.locator("main a[href$='/edit/']").count() == 0


@pytest.mark.parametrize("username", ["viestinta", "digi", "ohjaaja", "teema", "kunta"])
def test_every_role_has_a_dashboard_without_an_error(log_in, username):
    page = log_in(username)
    page.wait_for_load_state("load")
    assert page.errors == []
