"""Words to terms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import analyse, word_terms
from search.analysis.finnish import is_personal_name


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("uimahallissa", "uimahalli"),
        ("liikuntaryhmiä", "liikuntaryhmä"),
        ("muistisairaan", "muistisairas"),
        ("kotkassa", "kotka"),
        ("pyhtäällä", "pyhtää"),
        ("kouvolalaisille", "kouvolalainen"),
        ("nukkumaan", "nukkua"),
        ("lapsen", "lapsi"),
    ],
)
def test_an_inflected_finnish_word_has_its_base_form(form, base):
    assert base in word_terms(form, "fi").base


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("uimahalli", {"uima", "halli"}),
        ("vertaistukiryhmä", {"vertaistuki", "tuki", "ryhmä"}),
        ("mielenterveyskuntoutuja", {"mielenterveys", "kuntoutuja"}),
        ("työhönvalmentaja", {"työ", "valmentaja"}),
        ("kela-asiat", {"kela", "asia"}),
    ],
)
def test_a_finnish_compound_has_its_parts(word, parts):
    assert parts <= set(word_terms(word, "fi").parts)


@pytest.mark.parametrize(
    ("word", "root"), [("hoitaja", "hoitaa"), ("luistelu", "luistaa"), ("unettomuus", "uni")]
)
def test_a_derived_finnish_word_has_its_root(word, root):
    assert root in word_terms(word, "fi").roots


def test_an_abbreviation_is_found_without_its_ending():
    assert word_terms("gtk:n", "fi").base == ("gtk",)


def test_a_reading_as_one_word_is_believed_before_a_compound():
    assert "tapa" not in word_terms("sairastavalle", "fi").parts


def test_an_unknown_finnish_word_is_stemmed():
    assert word_terms("perheneuvlassa", "fi").base == ("perheneuvl",)


def test_only_a_plain_dictionary_word_is_certain():
    assert word_terms("nukkua", "fi").certain
    assert not word_terms("perheneuvla", "fi").certain
    assert not word_terms("liikuntaneuvota", "fi").certain


@pytest.mark.parametrize(
    ("form", "other", "language"),
    [
        ("simhallen", "simhall", "sv"),
        ("promenader", "promenaden", "sv"),
        ("services", "service", "en"),
        ("swimming", "swims", "en"),
    ],
)
def test_swedish_and_english_forms_share_a_stem(form, other, language):
    assert word_terms(form, language) == word_terms(other, language)


@pytest.mark.parametrize(
    ("text", "language"), [("mistä ja kuinka", "fi"), ("vad och hur", "sv"), ("where is the", "en")]
)
def test_stop_words_are_left_out(text, language):
    assert list(analyse(text, language)) == []


@given(st.text(max_size=80), st.sampled_from(["fi", "sv", "en", "se", ""]))
@settings(max_examples=150, deadline=None)
def test_analysis_never_raises_and_no_term_is_empty(text, language):
    for terms in analyse(text, language):
        assert terms.base
        assert all(terms.base + terms.parts + terms.roots)


@given(st.text(alphabet="abehiklmnostuvyäö", min_size=1, max_size=25))
@settings(max_examples=150, deadline=None)
def test_no_term_of_a_word_is_there_twice(word):
    terms = word_terms(word, "fi")
    found = terms.base + terms.parts + terms.roots
    assert len(found) == len(set(found))


@pytest.mark.parametrize(("word", "is_name"), [("virtanen", True), ("uimahalli", False)])
def test_a_personal_name_is_told_from_other_words(word, is_name):
    assert is_personal_name(word) is is_name
