"""Everyday words kept by editors."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from search.models import Synonym
from search.models.synonym import triggers
from search.synonyms import initial_synonyms
from tests.search.factories import make_synonym


def test_each_line_of_the_initial_lists_has_both_sides():
    rows = list(initial_synonyms())
    assert len(rows) > 250
    assert {language for language, _words, _terms in rows} == {"fi", "sv", "en"}
    assert all(words and terms for _language, words, terms in rows)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_everyday_word_stands_in_the_initial_lists_once(language):
    phrases = [
        phrase.strip()
        for row_language, words, _terms in initial_synonyms()
        if row_language == language
        for phrase in words.split(",")
    ]
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []


def test_no_initial_phrase_is_made_of_stop_words_only():
    assert [w for language, w, _terms in initial_synonyms() if not triggers(w, language)] == []


@pytest.mark.django_db
def test_a_new_site_begins_with_the_initial_lists():
    assert Synonym.objects.filter(words__contains="rööki").exists()


@pytest.mark.django_db
def test_saving_finds_the_base_forms_of_the_words():
    synonym = make_synonym("hampaita särkee,\nröökin poltto", "hammashoito")
    assert {"hammas", "särkeä", "rööki"} <= set(synonym.triggers)
    assert synonym.phrases == ["hampaita särkee", "röökin poltto"]


@pytest.mark.parametrize("field", ["words", "terms"])
def test_a_list_without_a_word_is_refused(field):
    synonym = Synonym(**{"words": "rööki", "terms": "tupakka", field: " , "})
    with pytest.raises(ValidationError) as refused:
        synonym.clean()
    assert field in refused.value.message_dict
