"""What holds of the rules whatever is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cms.contentcheck.checking import findings_in
from cms.contentcheck.parts import Content, Kind, Part
from cms.contentcheck.reading import headings, sentences, words
from cms.contentcheck.rules.links import SAYS_NOTHING, says_nothing

from .factories import excerpts


tags = st.sampled_from(["h2", "h3", "p", "li", "ul", "a", "b", "br"])
fragments = st.one_of(
    st.text(max_size=20),
    tags.map(lambda tag: f"<{tag}>"),
    tags.map(lambda tag: f"</{tag}>"),
    st.just('<a href="https://a.example">tästä</a>'),
    st.just("<!-- x --><![CDATA[ y ]]>&nbsp;&#0;"),
)
html = st.lists(fragments, max_size=12).map("".join)
parts = st.builds(Part, kind=st.sampled_from(list(Kind)), path=st.just("body.1.text"), text=html)
contents = st.builds(
    Content, language=st.sampled_from(["fi", "sv", "en"]), parts=st.lists(parts).map(tuple)
)
plain_words = st.text(alphabet="abcåäö", min_size=1, max_size=8)


@given(contents)
def test_any_content_can_be_checked(content):
    known = {part.path for part in content.parts}
    assert all(found.path in known for _rule, found in findings_in(content))


@given(contents)
def test_checking_twice_finds_the_same(content):
    assert list(findings_in(content)) == list(findings_in(content))


@given(st.lists(plain_words, min_size=1, max_size=60))
def test_a_sentence_is_long_exactly_when_it_has_more_than_25_words(given_words):
    sentence = " ".join(given_words) + "."
    assert words(sentence) == given_words
    assert bool(excerpts("sentence-long", (Kind.TEXT, sentence))) is (len(given_words) > 25)


@given(st.lists(st.lists(plain_words, min_size=1, max_size=5), min_size=1, max_size=6))
def test_sentences_that_end_with_a_stop_are_told_apart(given_sentences):
    told = [" ".join(one).capitalize() + "." for one in given_sentences]
    assert list(sentences(" ".join(told))) == told


@given(st.text(max_size=200))
def test_sentences_keep_every_word(text):
    kept = [word for sentence in sentences(text) for word in words(sentence)]
    assert "".join(kept) == "".join(words(text))


@given(st.lists(st.integers(2, 6), max_size=10))
def test_a_skipped_level_is_found_exactly_where_one_is_skipped(levels):
    text = "".join(f"<h{level}>{place}</h{level}>" for place, level in enumerate(levels))
    assert [level for level, _ in headings(text)] == levels
    before = [1, *levels]
    skipped = [str(n) for n, level in enumerate(levels) if level > before[n] + 1]
    assert excerpts("heading-skipped", (Kind.RICH_TEXT, text)) == skipped


@given(
    st.sampled_from(sorted(SAYS_NOTHING)),
    st.sampled_from(["", " ", "!", ".", " »", "…"]),
    st.booleans(),
)
def test_case_and_punctuation_do_not_make_a_link_say_anything(text, end, is_upper):
    assert says_nothing(f" {text.upper() if is_upper else text}{end}")
