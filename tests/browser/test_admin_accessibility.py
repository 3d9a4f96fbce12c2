"""The pages that we add to the admin pass axe, for those who use them."""

from __future__ import annotations

import pytest

from home.demo_run.users import DEMO_PASSWORD
from tests.browser.conftest import wait_until


# Address below /admin/ → who opens it.
PAGES = {
    "": "viestinta",
    "reports/my-drafts/": "viestinta",
    "reports/content/": "viestinta",
    "reports/content/?grave=true": "viestinta",
    "reports/themes/": "viestinta",
    "reports/gone-services/": "viestinta",
    "reports/gone-services/replacements/": "viestinta",
    "reports/missed-addresses/": "viestinta",
    "reports/translations-behind/": "viestinta",
    "reports/quality/": "digi",
    "reports/quality/flags/": "digi",
    "reports/quality/rules/": "digi",
    "coverage/": "digi",
    "event_pages/": "viestinta",
    "feedback_queue/": "viestinta",
    "plugins/": "digi",
    "snippets/ptvsync/service/": "digi",
    "snippets/ptvsync/syncrun/": "digi",
    "snippets/search/synonym/": "viestinta",
    "snippets/search/synonym/add/": "viestinta",
    "snippets/search/zeroresultterm/": "viestinta",
    "snippets/events/groupprogramme/": "viestinta",
    "snippets/events/groupprogramme/add/": "viestinta",
}


@pytest.fixture(scope="module")
def admin(demo, chromium):
    """Open an address of the admin as one of the demo's users, who logs in once."""
    contexts = {}

    def open_(address, username, width=1280):
        if username not in contexts:
            contexts[username] = chromium.new_context(locale="fi-FI")
            log_in(contexts[username].new_page(), demo, username)
        page = contexts[username].new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{demo}/admin/{address}")
        page.wait_for_load_state("load")
        return page

    yield open_
    for context in contexts.values():
        context.close()


def log_in(page, demo, username):
    page.goto(f"{demo}/admin/")
    page.fill("input[autocomplete=username]", username)
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def own(found, address=""):
    """Without what Wagtail's own frame lacks: its forms for new snippets have no heading."""
    is_new = address.endswith("/add/")
    return [line for line in found if not (is_new and line.startswith("page-has-heading-one"))]


@pytest.mark.parametrize("address", PAGES)
def test_our_pages_pass_axe(admin, violations, address):
    assert own(violations(admin(address, PAGES[address])), address) == []


@pytest.mark.parametrize("username", ["viestinta", "digi", "ohjaaja", "teema", "kunta"])
def test_every_dashboard_passes_axe_on_a_phone(admin, violations, username):
    assert violations(admin("", username, width=320)) == []


@pytest.mark.parametrize("found_in", ["pages/search/?q=Liikunta", "event_pages/"])
def test_the_editors_of_a_theme_with_its_rules_and_of_an_event_pass_axe(
    admin, violations, found_in
):
    page = admin(found_in, "viestinta")
    page.locator("td.title a[href*='/edit/']").first.click()
    page.wait_for_selector("#id_title")
    # Rich text editors get their names when they come up.
    wait_until(page, "!document.querySelector('.public-DraftEditor-content:not([aria-label])')")
    assert violations(page) == []


SCROLLS = """(() => {
  const frame = document.querySelector('main table.listing').parentElement;
  return getComputedStyle(frame).overflowX === 'auto' && frame.scrollWidth > frame.clientWidth;
})()"""


@pytest.mark.parametrize("address", ["reports/quality/", "reports/themes/", "event_pages/"])
def test_a_wide_list_can_be_scrolled_on_a_phone(admin, violations, address):
    page = admin(address, "digi", width=320)
    assert page.evaluate(SCROLLS)
    assert violations(page) == []


def test_a_name_of_a_line_stands_above_its_age_on_a_phone(admin):
    page = admin("", "viestinta", width=320)
    name, count, age = (
        page.locator(f".waiting tbody tr >> nth=0 >> {cell}").bounding_box()
        for cell in ("th", "td >> nth=0", "td >> nth=1")
    )
    assert name["x"] == age["x"]
    assert age["y"] >= name["y"] + name["height"]
    assert count["x"] > name["x"]


def test_buttons_of_a_message_are_as_high_as_others(admin):
    page = admin("reports/quality/", "digi")
    page.locator("a[href*='/quality/message/']").first.click()
    page.wait_for_selector("[data-action='w-clipboard#copy']")
    heights = [button.bounding_box()["height"] for button in page.locator("p > .button").all()]
    assert len(heights) == 2
    assert max(heights) < 60
