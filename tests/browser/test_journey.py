"""A resident finds a service from the home page, without JavaScript, and a keyboard is enough."""

from __future__ import annotations

from urllib.parse import urlparse

import httpx
import pytest
from playwright.sync_api import expect


JOURNEY = {"home": "/", "theme": "/liikunta/", "municipality": "/liikunta/kotka/"}


def first_service(page):
    return page.locator("main a[href*='/palvelut/']").first


@pytest.fixture(scope="session")
def addresses(demo):
    """The addresses of the journey, its last step a service in Kotka."""
    html = httpx.get(f"{demo}/liikunta/kotka/").text
    path = html.split('href="/palvelut/')[1].split('"')[0]
    return {**JOURNEY, "service": f"/palvelut/{path}"}


def test_a_resident_walks_from_home_to_a_service_without_javascript(demo, open_page):
    page = open_page(demo, javascript=False)
    page.locator("main a[href='/liikunta/']").first.click()
    expect(page.locator("h1")).to_have_text("Liikunta")
    page.locator("main a[href='/liikunta/kotka/']").first.click()
    expect(page.locator("h1")).to_contain_text("Kotka")
    name = first_service(page).inner_text()
    first_service(page).click()
    page.wait_for_url("**/palvelut/**")
    assert page.locator("h1").inner_text().strip() in name


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("step", ["home", "theme", "municipality", "service"])
def test_a_page_of_the_journey_breaks_no_accessibility_rule(
    demo, addresses, open_page, violations, step, width, dark
):
    page = open_page(demo + addresses[step], width=width, dark=dark)
    assert violations(page) == []


@pytest.mark.parametrize("step", ["home", "theme", "municipality", "service"])
def test_a_page_of_the_journey_needs_no_sideways_scrolling_at_320(demo, addresses, open_page, step):
    page = open_page(demo + addresses[step], width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("step", ["home", "theme", "municipality", "service"])
def test_a_page_of_the_journey_keeps_nothing_and_calls_nobody(demo, addresses, open_page, step):
    page = open_page("about:blank")
    hosts = set()
    page.on("request", lambda request: hosts.add(urlparse(request.url).netloc))
    errors = []
    page.on(
        "console", lambda message: errors.append(message.text) if message.type == "error" else None
    )
    page.goto(demo + addresses[step])
    assert hosts == {urlparse(demo).netloc}
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert errors == []


def test_the_first_tab_stop_skips_to_the_content(demo, open_page):
    page = open_page(demo)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#sisalto"


@pytest.mark.parametrize("path", ["/sv/", "/en/"])
def test_the_home_page_has_its_language_marked(demo, open_page, path):
    page = open_page(demo + path)
    assert page.locator("html").get_attribute("lang") == path.strip("/")


def test_searching_from_the_home_page_finds_a_swimming_hall_by_an_inflected_word(demo, open_page):
    page = open_page(demo, javascript=False)
    box = page.locator("main form[action='/haku/'] input[name=q]").first
    box.fill("uimahallissa")
    box.press("Enter")
    page.wait_for_url("**/haku/?q=uimahallissa*")
    expect(page.locator("main a[href*='/palvelut/']").first).to_be_visible()
