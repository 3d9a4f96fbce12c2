"""One spelling for what readers take for the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import bare, fold, tokenise


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Äiti", "äiti"),
        ("ÅBO", "åbo"),
        ("café", "cafe"),
        ("Šakki", "sakki"),
        ("a\u0308iti", "äiti"),
        ("e\u2011pilleri", "e-pilleri"),
        ("pal\u00advelu", "palvelu"),
    ],
)
def test_folding_keeps_the_letters_of_finnish_and_swedish_only(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "plain"), [("hammaslääkäri", "hamaslakari"), ("öljy", "oljy"), ("åka", "aka")]
)
def test_the_bare_form_is_how_one_writes_in_a_hurry(text, plain):
    assert bare(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_tokens_are_folded_words(text):
    for token in tokenise(text):
        assert token == fold(token)
        assert not token.isspace()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kela-asiat, e-pillerit!", ["kela-asiat", "e-pillerit"]),
        ("GTK:n kartta (2 kpl)", ["gtk:n", "kartta", "2", "kpl"]),
        ("", []),
        ("?!… – ", []),
        ("a" * 61, []),
    ],
)
def test_tokens_keep_inner_hyphens_and_leave_out_what_is_no_word(text, words):
    assert list(tokenise(text)) == words
