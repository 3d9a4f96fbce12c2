"""A theme page with every block, in each language: no barrier, valid HTML, no sideways scrolling."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, override_settings

from tests.blocks.every_block import BLOCKS, make_full_theme
from tests.blocks.translating import publish_in
from tests.kept_rows import kept_rows


SITE = "http://testserver"
LANGUAGES = ["fi", "sv", "en"]
# A test database is prepared only where a test asks for it; the page's rows are its fixture's.
pytestmark = pytest.mark.django_db


def is_fault(message):
    """An error, but not that a policy for https has no effect on the plain address of the test."""
    return message.type == "error" and "Cross-Origin-Opener-Policy" not in message.text


@pytest.fixture(scope="module")
def media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker, media):
    """What the site answers for the page in each language; nothing of it stays in the database."""
    with override_settings(MEDIA_ROOT=media), kept_rows(django_db_blocker, ask_for_page) as kept:
        yield kept


def ask_for_page():
    theme = make_full_theme()
    pages = {"fi": theme, "sv": publish_in(theme, "sv"), "en": publish_in(theme, "en")}
    return {language: Client().get(page.get_url()) for language, page in pages.items()}


@pytest.fixture
def open_full(chromium, answers, media):
    """Open the page in a language: ``open_full("sv", width=320, dark=True)``; this test is its server."""
    contexts = []

    def answer(route, language):
        path = urlsplit(route.request.url).path
        if path.startswith("/static/"):
            route.fulfill(path=finders.find(path.removeprefix("/static/")))
        elif path.startswith("/media/"):
            route.fulfill(path=media / path.removeprefix("/media/"))
        else:
            response = answers[language]
            route.fulfill(headers=dict(response.headers), body=response.getvalue())

    def open_(language, width=1280, dark=False):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.errors = []
        page.on("console", lambda m: page.errors.append(m.text) if is_fault(m) else None)
        page.route("**/*", lambda route: answer(route, language))
        page.goto(f"{SITE}/{language}/")
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_block_is_a_barrier(open_full, violations, language, width, dark):
    page = open_full(language, width, dark)
    assert page.locator("main div[class=section]").count() == len(BLOCKS) + 1
    # Read before axe, whose own styles the policy refuses.
    assert page.errors == []
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_block_is_invalid_html(answers, html_errors):
    pages = {language: response.content.decode() for language, response in answers.items()}
    assert html_errors(pages) == {language: [] for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_never_skip_a_level(open_full, language):
    levels = open_full(language).evaluate(
        "[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
