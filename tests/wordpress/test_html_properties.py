"""Whatever HTML comes: it never raises, it loses no text, and nothing but plain rich text comes out."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from home.wordpress.html.converting import convert
from home.wordpress.html.pieces import Accordion, Picture, Text
from tests.wordpress.around import Around


ALLOWED = {"p", "h2", "h3", "ul", "ol", "li", "b", "i", "a", "br"}
TAGS = [
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h6",
    "i",
    "iframe",
    "img",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "section",
    "span",
    "strong",
    "sub",
    "summary",
    "table",
    "td",
    "th",
    "tr",
    "u",
    "ul",
    "video",
]
WORDS = st.text("abcåäöÅÄÖ&<>\"'é", min_size=1, max_size=6)
MARKUP = st.lists(
    st.one_of(
        WORDS,
        st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
        st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
        st.sampled_from(
            [
                "<!--", "-->", "<![", "]]>", "<?", "<!DOCTYPE", "\n\n", "&#0;", "&bogus;", "\x00",
                '<a href="https://vanha.example/">', "<a href=javascript:x>", "<img src=x onerror=y>",
                '<img src="https://vanha.example/k.jpg" alt="k">', "[caption]", "[/caption]",
                "[gallery ids=1]", "[x y=1]", "<script>", "</script>", '<!-- wp:block {"ref":1} /-->',
            ]
        ),
    ),
    max_size=40,
).map("".join)  # fmt: skip


def texts(converted):
    """Everything that a reader can read."""
    for piece in converted.pieces:
        if isinstance(piece, Text):
            yield piece.html
        elif isinstance(piece, Picture):
            yield f"<p>{piece.caption}</p>"
        else:
            yield from (html for item in piece.items for html in item)


def all_html(converted):
    for piece in converted.pieces:
        if isinstance(piece, Text):
            yield piece.html
        elif isinstance(piece, Accordion):
            yield from (html for _heading, html in piece.items)


@settings(max_examples=300, deadline=None)
@given(MARKUP)
def test_nothing_but_plain_rich_text_comes_out(html):
    for piece in all_html(convert(html, Around(shared={1: "<p>x"}))):
        for tag in BeautifulSoup(piece, "html.parser").find_all(True):
            assert tag.name in ALLOWED
            assert set(tag.attrs) <= {"href"}
            assert tag.get("href", "https:").startswith(("https:", "http:", "mailto:"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_taken(text):
    convert(text, Around())


NUMBERED = st.recursive(
    st.just(["w"]),
    lambda children: st.tuples(st.sampled_from(TAGS), st.lists(children, max_size=4)).map(
        lambda pair: [
            f"<{pair[0]}>",
            *(part for child in pair[1] for part in child),
            f"</{pair[0]}>",
        ]
    ),
    max_leaves=30,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(NUMBERED, max_size=6))
def test_every_word_is_there_in_the_order_of_its_line(trees):
    parts = [part for tree in trees for part in tree]
    words = []
    html = ""
    for part in parts:
        if part == "w":
            words.append(f"sana{len(words)}.")
            part = f" {words[-1]} "
        html += part
    visible = BeautifulSoup(html, "html.parser").get_text(" ")
    found = " ".join(
        BeautifulSoup(piece, "html.parser").get_text(" ")
        for piece in texts(convert(html, Around()))
    )
    expected = re.findall(r"sana\d+\.", visible)
    assert sorted(set(expected)) == sorted(set(re.findall(r"sana\d+\.", found)))


def test_ten_thousand_elements_inside_each_other_are_no_trouble():
    html = "<div>" * 10_000 + "syvällä" + "</div>" * 10_000
    (piece,) = convert(html, Around()).pieces
    assert "syvällä" in piece.html
