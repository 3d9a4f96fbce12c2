"""Readers are sent to real translations only."""

from __future__ import annotations

import re

import pytest
from wagtail.models import Locale


def languages(client, page):
    """The languages that the page's head and its language menu name."""
    text = client.get(page.get_url()).content.decode()
    return set(re.findall(r'hreflang="(\w+)"', text))


def test_a_published_translation_is_linked(client, make_guide, translate):
    page = make_guide()
    translate(page)
    assert languages(client, page) == {"fi", "sv"}


@pytest.mark.parametrize("words", [(), ("title", "lead", "slug")])
def test_a_draft_is_not_linked(client, make_guide, translate, words):
    page = make_guide()
    translate(page, words, publish=False)
    assert languages(client, page) == set()


def test_a_copy_that_follows_its_source_is_not_linked(client, make_guide, swedish_home):
    page = make_guide()
    copy = page.copy_for_translation(Locale.objects.get(language_code="sv"), alias=True)
    copy.live = True
    copy.save()
    assert languages(client, page) == set()


def test_an_unpublished_translation_is_no_longer_linked(client, make_guide, translate):
    page = make_guide()
    translate(page).unpublish()
    assert languages(client, page) == set()


def test_a_page_without_translations_offers_no_choice(client, make_guide):
    assert languages(client, make_guide()) == set()
