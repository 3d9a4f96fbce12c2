"""How much words count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search import weighting
from tests.search.factories import make_document


def test_a_word_of_the_title_counts_more_than_one_of_the_body():
    frequencies = weighting.frequencies(make_document("Uimahalli", body="Museo"))
    assert frequencies["uimahalli"] > frequencies["museo"]


def test_a_compound_counts_more_than_its_parts():
    frequencies = weighting.frequencies(make_document("Uimahalli"))
    assert frequencies["uimahalli"] > frequencies["halli"] > 0


def test_frequencies_add_up_over_the_fields():
    once = weighting.frequencies(make_document("Museo"))
    twice = weighting.frequencies(make_document("Museo", keywords=("museo",)))
    assert twice["museo"] > once["museo"]


def test_a_term_of_a_classification_finds_but_counts_less_than_a_keyword():
    frequencies = weighting.frequencies(
        make_document("Halli", keywords=("uinti",), terms=("museo",))
    )
    assert frequencies["uinti"] > frequencies["museo"] > 0


def test_a_rare_term_weighs_more_than_a_common_one():
    assert weighting.rarity(1, 100) > weighting.rarity(50, 100) > weighting.rarity(100, 100) > 0


@given(st.integers(0, 100_000))
def test_a_kept_length_is_at_most_the_length_and_off_by_less_than_an_eighth(steps):
    kept = weighting.length(steps)
    assert kept <= steps < kept * 1.125 + 1


@given(st.integers(0, 100_000))
def test_keeping_a_length_twice_changes_nothing(steps):
    assert weighting.length(weighting.length(steps)) == weighting.length(steps)
