"""Communications makes a theme from nothing, translates and renames it; each step needs the one before."""

from __future__ import annotations

import os
import re

import httpx
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.editing import (
    add_block,
    choose,
    log_in,
    open_tab,
    publish,
    publish_translation,
    submit_for_translation,
    translate,
    upload_image,
)


TITLE = "Kalassa ja vesillä"
ADDRESS = "/kalassa-ja-vesilla/"
NEW_ADDRESS = "/kalaan/"
SWEDISH_ADDRESS = "/sv/pa-fiske/"
SWEDISH = {
    TITLE: "På fiske och till sjöss",
    "kalassa-ja-vesilla": "pa-fiske",
    "Ongelle ja veneeseen lähellä kotia.": "Meta och åk båt nära hemmet.",
    "Palvelut": "Tjänster",
    "Laituri tyynellä järvellä": "En brygga vid en stilla sjö",
    "Maija Malli": "Maija Malli",
}
# What Wagtail's own form repeats: a panel for each block, those of one kind by one name.
WAGTAILS_OWN = "landmark-unique"


@pytest.fixture(scope="module")
def editor(demo, chromium):
    """Communications, logged in."""
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, locale="fi-FI")
    page = context.new_page()
    log_in(page, demo, "viestinta")
    yield page
    context.close()


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    path = tmp_path_factory.mktemp("pictures") / "laituri.png"
    # Another one each time: the chooser asks about a picture that it has already.
    Image.new("RGB", (1200, 675), tuple(os.urandom(3))).save(path)
    return path


def home_number(page, demo):
    """The key of Kymenlaakso's home page, from the list of pages."""
    page.goto(f"{demo}/admin/pages/")
    title = page.get_by_role("link", name="Hyvinvointia Kymenlaaksosta", exact=True).first
    return re.search(r"/pages/(\d+)/", title.get_attribute("href"))[1]


def write_body(page, picture):
    """Services, a tool of the catalogue, and a picture with what it shows and whose it is."""
    add_block(page, "services")
    tools, _prefix = add_block(page, "catalogue_links")
    choose(page, tools, "")
    figure, prefix = add_block(page, "image")
    upload_image(page, figure, picture, "Laituri")
    figure.locator(f"[name='{prefix}-image-alt_text']").fill("Laituri tyynellä järvellä")
    figure.locator(f"[name='{prefix}-author']").fill("Maija Malli")
    figure.locator(f"[name='{prefix}-licence']").select_option("cc-by-4.0")


def choose_services(page, word):
    """A rule of the theme: the service class that the word finds."""
    open_tab(page, "Palvelut")
    page.locator("#id_rules-ADD").click()
    tree = page.locator("[id^='inline_child_rules-'] code-tree").first
    tree.locator("input[type=search]").fill(word)
    tree.locator("li:not([hidden]) input[type=checkbox]").last.check()


@pytest.fixture(scope="module")
def theme(demo, editor, picture):
    """The published theme's form, by address."""
    number = home_number(editor, demo)
    editor.goto(f"{demo}/admin/pages/add/themepages/themepage/{number}/")
    editor.fill("#id_title", TITLE)
    editor.fill("#id_summary", "Ongelle ja veneeseen lähellä kotia.")
    write_body(editor, picture)
    choose_services(editor, "kalastus")
    open_tab(editor, "Hallintamalli")
    editor.select_option("[name=thl_theme]", "liikunta")
    publish(editor)
    return demo + editor.locator(".messages a[href$='/edit/']").first.get_attribute("href")


@pytest.fixture(scope="module")
def swedish(editor, theme):
    """The theme's published translation."""
    submit_for_translation(editor, theme, "svenska")
    translate(editor, SWEDISH)
    publish_translation(editor)


@pytest.fixture(scope="module")
def renamed(editor, theme, swedish):
    """The theme at another address."""
    editor.goto(theme)
    open_tab(editor, "Näkyvyys")
    editor.fill("#id_slug", NEW_ADDRESS.strip("/"))
    publish(editor)


def test_the_new_theme_has_services_a_tool_and_a_picture(demo, theme, open_page):
    page = open_page(demo + httpx.get(demo + ADDRESS, follow_redirects=True).url.path)
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator(".service-group .card").first).to_be_visible()
    expect(page.locator("main a[rel=external]").first).to_be_visible()
    expect(page.get_by_alt_text("Laituri tyynellä järvellä")).to_be_visible()
    expect(page.locator("figcaption", has_text="Kuva: Maija Malli, CC BY 4.0")).to_be_visible()


def test_it_is_read_in_swedish(demo, swedish, open_page, violations):
    page = open_page(demo + SWEDISH_ADDRESS)
    expect(page.locator("h1")).to_have_text(SWEDISH[TITLE])
    assert page.locator("html").get_attribute("lang") == "sv"
    expect(page.get_by_alt_text("En brygga vid en stilla sjö")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("below", ["", "kotka/"])
def test_the_old_address_leads_to_the_new_in_one_step(demo, renamed, below):
    response = httpx.get(demo + ADDRESS + below, follow_redirects=True)
    assert [step.status_code for step in response.history] == [301]
    assert response.url.path == NEW_ADDRESS + below
    assert response.status_code == 200


@pytest.mark.parametrize("tab", ["Sisältö", "Palvelut", "Hallintamalli", "Näkyvyys"])
def test_the_form_has_no_barriers(editor, theme, violations, tab):
    editor.goto(theme)
    open_tab(editor, tab)
    assert [line for line in violations(editor) if not line.startswith(WAGTAILS_OWN)] == []


def test_nothing_went_wrong_in_the_browser_on_the_way(editor, renamed):
    assert editor.errors == []
