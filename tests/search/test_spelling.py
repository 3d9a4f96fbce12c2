"""Which words look alike."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from search.analysis import bare
from search.analysis.spelling import edits, spellings


WORDS = st.text(alphabet="abehiklmnostuvyäö", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("wrong", "right", "number"),
    [
        ("uimahali", "uimahalli", 0),
        ("aitiysneuvola", "äitiysneuvola", 0),
        ("psykolgi", "psykologi", 1),
        ("neuvloa", "neuvola", 1),
        ("terveys", "terveys", 0),
        ("lapsi", "kirja", 4),
    ],
)
def test_edits_are_counted_between_bare_words(wrong, right, number):
    assert edits(wrong, right, "fi") == number


def test_an_ending_is_no_mistake():
    assert edits("perheneuvlassa", "perheneuvola", "fi") == 1


@given(WORDS, WORDS)
def test_edits_are_the_same_both_ways(one, other):
    assert edits(one, other, "fi") == edits(other, one, "fi")


@given(WORDS.map(bare), st.data())
def test_a_word_with_a_letter_left_out_shares_a_spelling_with_the_whole_one(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:place] + word[place + 1 :]
    assume(bare(shorter) == shorter)
    assert set(spellings(word, "fi")) & set(spellings(shorter, "fi"))
