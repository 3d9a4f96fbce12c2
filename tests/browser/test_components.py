"""The component catalogue: everything can be read, reached and used, by day and by night."""

from __future__ import annotations

import pytest


CATALOGUE = "/komponentit/"
# Undersized targets are allowed inside a sentence (WCAG 2.5.8); the project's own least size is 44 px.
TARGETS = """least => [...document.querySelectorAll("main .button, main .chip, main summary, main input,"
  + " main select, .site-nav a, .municipality-nav a")]
  .filter(e => e.getBoundingClientRect().width && e.type !== "checkbox" && e.type !== "radio")
  .filter(e => e.getBoundingClientRect().height < least).map(e => e.outerHTML)"""
# One kind of component in two colour schemes repeats landmarks and headings on purpose.
REPEATED = ("landmark-unique", "heading-order", "region")


@pytest.fixture
def catalogue(demo, open_page):
    """Open the catalogue: ``catalogue(width=320, dark=True)``."""
    return lambda **options: open_page(demo + CATALOGUE, **options)


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_component_breaks_an_accessibility_rule(catalogue, violations, width, dark):
    found = violations(catalogue(width=width, dark=dark))
    assert [line for line in found if not line.startswith(REPEATED)] == []


@pytest.mark.parametrize("width", [320, 768])
def test_long_compound_words_break_instead_of_overflowing(catalogue, width):
    page = catalogue(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_pressed_is_at_least_44_pixels_high(catalogue):
    assert catalogue(width=320).evaluate(TARGETS, 44) == []


def test_every_id_is_used_once(catalogue):
    ids = catalogue().evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_day_and_night_stand_side_by_side(catalogue):
    page = catalogue()
    grounds = page.evaluate(
        "[...document.querySelectorAll('.catalogue__panel')].slice(0, 2)"
        ".map(e => getComputedStyle(e).backgroundColor)"
    )
    assert len(set(grounds)) == 2


def test_the_focus_ring_is_at_least_two_pixels_wide(catalogue):
    page = catalogue()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    assert width >= 2


def test_nothing_moves_when_the_reader_asks_for_less_motion(demo, chromium):
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(demo + CATALOGUE)
    seconds = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.theme-tile')]"
        ".map(e => parseFloat(getComputedStyle(e).transitionDuration)))"
    )
    context.close()
    assert seconds < 0.001


def test_a_printed_page_spells_out_the_addresses_of_other_sites(catalogue):
    page = catalogue()
    page.emulate_media(media="print")
    printed = page.evaluate(
        "getComputedStyle(document.querySelector('main a[rel~=external]:not(.map-link)'), '::after').content"
    )
    assert "http" in printed or "#" in printed


def test_a_printed_page_has_no_navigation(catalogue):
    page = catalogue()
    page.emulate_media(media="print")
    assert not page.locator(".site-nav").is_visible()
