"""Every block on one theme page, in each language: nothing is lost, and each costs a constant."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import TranslationSource

from ptvsync.models import ServiceAddition
from tests.blocks.every_block import BLOCKS, add_content, example, make_full_theme
from tests.blocks.translating import publish_in, translated
from tests.events.factories import calendar_page
from tests.factories import make_service, make_site, make_theme
from themepages.models import ThemePage


# What the page itself takes, and what one block may add, however much it shows.
PAGE_QUERIES = 15
BLOCK_QUERIES = 5
# Texts that a page has for search engines and editors, not for its readers.
UNSEEN = {"search_description", "seo_title", "neutral_title", "slug"}


@pytest.fixture
def files(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def full(files):
    return make_full_theme()


def main_of(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def sections(main):
    return main.count('<div class="section">')


def words(main):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


@pytest.mark.parametrize("name", BLOCKS)
def test_what_the_preview_shows_can_be_published(files, name):
    make_site()
    assert example(name)


def test_every_block_shows_something(full, client):
    assert sections(main_of(client, full)) == len(BLOCKS) + 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_text_of_an_editor_is_there_in_its_translation(full, client, language):
    main = main_of(client, publish_in(full, language))
    shown = words(main)
    segments = TranslationSource.objects.get_for_instance(full).stringsegment_set.all()
    missing = [
        text
        for segment in segments.select_related("string", "context")
        if segment.context.path not in UNSEEN
        and (text := translated(segment.string.data, language)) not in shown
        and text not in unescape(main)
    ]
    assert missing == []
    assert sections(main) == len(BLOCKS) + 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_texts_of_ptv_are_marked_as_finnish_on_the_translated_page(full, client, language):
    main = main_of(client, publish_in(full, language))
    for name in ("Vesijumppa 0", "Lentopallo", "Kävelyretki 0"):
        before = main.split(name)[0]
        assert before.rsplit("<", 1)[1].find('lang="fi"') > 0, name


def test_a_service_that_was_hidden_leaves_no_gap(files, client):
    home = make_site().root_page
    service = make_service("Lentopallo")
    theme = make_theme(home, body=[("one_service", {"service": service, "note": "Tule mukaan."})])
    assert sections(main_of(client, theme)) == 1
    ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="Ei ole enää.")
    assert sections(main_of(client, theme)) == 0


def queries(client, page):
    """How many the page takes once sites, pictures and the like have been looked up."""
    client.get(page.get_url())
    with CaptureQueriesContext(connection) as captured:
        client.get(page.get_url())
    return len(captured)


def show(theme, *rows):
    theme.body = list(rows)
    theme.save_revision().publish()
    return ThemePage.objects.get(pk=theme.pk)


def test_the_page_without_blocks_takes_few_queries(files, client):
    assert queries(client, make_theme(make_site().root_page)) <= PAGE_QUERIES


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_takes_a_constant_number_of_queries(files, client, name):
    theme = make_theme(make_site().root_page)
    calendar = calendar_page(theme.get_parent())
    add_content(theme, calendar, 1)
    bare = queries(client, theme)
    one = queries(client, show(theme, (name, example(name))))
    add_content(theme, calendar, 4)
    many = queries(client, show(theme, (name, example(name, 5))))
    assert many == one
    assert one - bare <= BLOCK_QUERIES


def test_the_fullest_page_takes_no_more_than_its_blocks_alone(full, client):
    bare = queries(client, make_theme(full.get_parent(), "Tyhjä", "tyhja"))
    assert queries(client, full) - bare <= BLOCK_QUERIES * len(BLOCKS) / 2
