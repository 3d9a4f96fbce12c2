"""A video plays on the page with its captions, and nothing is fetched before it is asked for."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import wait_until


PAGE = "/mielen-hyvinvointi/"


@pytest.fixture
def watched(demo, chromium):
    """The page, with what it asked for and what went wrong on it."""
    context = chromium.new_context(locale="fi-FI")
    page = context.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda m: page.errors.append(m.text) if m.type == "error" else None)
    page.goto(demo + PAGE)
    page.wait_for_load_state("load")
    yield page
    context.close()


def test_the_video_plays_with_its_captions(watched):
    assert not [url for url in watched.asked if url.endswith(".webm")]
    watched.evaluate("document.querySelector('video').play()")
    wait_until(watched, "document.querySelector('video').currentTime > 0.3")
    cues = "document.querySelector('video').textTracks[0].cues?.length"
    wait_until(watched, f"{cues} > 0")
    assert watched.evaluate(cues) == 6
    assert watched.evaluate("document.querySelector('video').textTracks[0].mode") == "showing"
    assert watched.errors == []


def test_nothing_is_asked_of_another_host(watched, demo):
    watched.evaluate("document.querySelector('video').play()")
    wait_until(watched, "document.querySelector('video').currentTime > 0")
    assert {urlsplit(url).netloc for url in watched.asked} == {urlsplit(demo).netloc}


def test_the_video_is_there_as_text(demo, open_page):
    page = open_page(demo + PAGE, javascript=False)
    page.locator("main summary", has_text="Video tekstinä").click()
    assert page.locator(".video .rich-text").is_visible()


@pytest.mark.parametrize(("width", "dark"), [(320, True), (1280, False)])
def test_the_page_with_the_video_has_no_barriers(demo, open_page, violations, width, dark):
    page = open_page(demo + PAGE, width=width, dark=dark)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
