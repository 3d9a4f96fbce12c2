"""Choosing a language and remembering it."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.utils.translation import override

from ptvsync.language import LocalText, localize
from ptvsync.templatetags.ptv import lang_attr


TEXTS = {"fi": "Uinti", "sv": "Simning", "en": "Swimming"}


def test_the_active_language_is_taken_when_it_has_a_text():
    with override("sv"):
        assert localize(TEXTS) == "Simning"


def test_a_wanted_language_goes_before_the_active_one():
    assert localize(TEXTS, "en") == "Swimming"


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ({"fi": "a", "sv": "b"}, "fi"),
        ({"se": "d", "sv": "b"}, "sv"),
        ({"se": "d", "smn": "e"}, "se"),
        ({"en": "", "sv": "b"}, "sv"),
        ({}, ""),
    ],
)
def test_a_missing_language_falls_back_to_finnish_swedish_and_any(texts, language):
    text = localize(texts, "en")

    assert text.language == language
    assert text == texts.get(language, "")


def test_a_regional_variant_is_its_language():
    with override("en-gb"):
        assert localize(TEXTS).language == "en"


def test_a_text_keeps_its_language_in_a_cache():
    cache.set("otsikko", LocalText("Simning", "sv"))

    text = cache.get("otsikko")

    assert (text, text.language) == ("Simning", "sv")


def test_a_text_in_another_language_than_the_page_says_so():
    with override("en"):
        assert lang_attr(localize({"fi": "Uinti"})) == ' lang="fi"'


@pytest.mark.parametrize("text", [LocalText("Uinti", "fi"), LocalText(), "Uinti", None])
def test_a_text_in_the_language_of_the_page_needs_no_mark(text):
    with override("fi"):
        assert lang_attr(text) == ""
