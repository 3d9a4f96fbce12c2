"""The pages that a public service needs, as people and their aids meet them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import wait_until


PAGES = [
    "/saavutettavuusseloste/",
    "/tietosuoja/",
    "/ohjeet-palvelun-jarjestajille/",
    "/mita-uutta/",
    "/mita-uutta/kolme-hyvaa-asiaa/",
    "/palaute/?sivu=/liikunta/",
    "/palaute/kiitos/",
    "/nain-kaytat-palvelutarjotinta/",
]
SENSITIVE = "/jos-kotona-ei-ole-turvallista/"
NEUTRAL = "https://www.ilmatieteenlaitos.fi/"


def with_exit(open_page, demo, **options):
    """A sensitive page from which the neutral website can be reached without a network."""
    page = open_page(f"{demo}/", **options)
    page.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="<h1>Sää</h1>"))
    page.goto(demo + SENSITIVE)
    return page


@pytest.mark.parametrize("path", [*PAGES, SENSITIVE])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_the_page_has_no_barriers_and_sets_no_cookie(
    demo, open_page, violations, path, width, dark
):
    page = open_page(demo + path, width=width, dark=dark)
    assert violations(page) == []
    assert page.context.cookies() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1


def test_shift_three_times_leaves_and_back_does_not_return(demo, open_page):
    page = with_exit(open_page, demo)
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(NEUTRAL)
    page.go_back()
    assert SENSITIVE not in page.url


def test_shift_with_other_keys_does_not_leave(demo, open_page):
    page = with_exit(open_page, demo)
    for key in ("Shift", "a", "Shift", "Shift+b", "Shift"):
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == demo + SENSITIVE


def test_the_exit_is_first_in_the_order_of_tabbing(demo, open_page):
    page = with_exit(open_page, demo)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(NEUTRAL)


def test_the_exit_works_without_javascript(demo, open_page):
    page = with_exit(open_page, demo, javascript=False)
    page.get_by_role("link", name="Poistu sivulta nopeasti").click()
    page.wait_for_url(NEUTRAL)


def test_the_exit_stays_in_sight(demo, open_page):
    page = with_exit(open_page, demo, width=320)
    page.mouse.wheel(0, 3000)
    wait_until(page, "scrollY > 0")
    expect(page.get_by_role("link", name="Poistu sivulta nopeasti")).to_be_in_viewport()
    box = page.locator(".quick-exit").bounding_box()
    assert box["y"] == 0
    assert box["height"] < 140


@pytest.mark.parametrize("javascript", [True, False])
def test_a_reader_sends_feedback_from_a_page(demo, open_page, javascript):
    page = open_page(f"{demo}/liikunta/", javascript=javascript)
    page.get_by_role("link", name="Anna palautetta tästä sivusta").click()
    page.get_by_label("Palautteesi").fill("Soittakaa numeroon 040 123 4567")
    page.wait_for_timeout(3200)
    page.get_by_role("button", name="Lähetä palaute").click()
    expect(page.locator(".error-summary")).to_contain_text("puhelinnumero")
    page.get_by_label("Palautteesi").fill("Löysin hyvän ryhmän.")
    page.get_by_role("button", name="Lähetä palaute").click()
    expect(page.locator("h1")).to_have_text("Kiitos palautteesta")
    assert page.context.cookies() == []
    page.get_by_role("link", name="Takaisin sivulle").click()
    page.wait_for_url(f"{demo}/liikunta/")
