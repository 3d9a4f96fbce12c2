"""What holds of reading exports whatever somebody has written into a post."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from home.wordpress.plan.addresses import number_in, path_of, suffix_of
from home.wordpress.wxr.cleaning import CleanStream
from home.wordpress.wxr.plain import plain_text
from home.wordpress.wxr.reading import ExportReader
from tests.wordpress.factories import export, item


# Everything that a database keeps and UTF-8 can write, also what XML forbids.
anything = st.text(st.characters(codec="utf-8"), max_size=40)
html = st.lists(st.sampled_from(["<", ">", "<a", "</b>", "&lt;", "&amp;", "x ", "<!--"])).map(
    "".join
)


def allowed(text):
    """The text without the characters that XML forbids."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def read(*items):
    return list(ExportReader(export(*items)).items())


def cleaned(content, size):
    """As a parser reads it."""
    stream = CleanStream(BytesIO(content))
    return b"".join(iter(lambda: stream.read(size), b""))


@given(anything)
@example("a\ufffeb\uffffc")
def test_any_text_is_read_without_what_xml_forbids(text):
    (post,) = read(item(content=f"[{text}]"))
    assert post.content == allowed(f"[{text}]").replace("\r\n", "\n").replace("\r", "\n")


@given(anything, st.integers(1, 7))
@example("ä\uffff\uffff", 1)
@example("x\uff00", 3)
def test_what_is_left_out_does_not_depend_on_where_a_reading_ends(text, size):
    assert cleaned(text.encode(), size) == allowed(text).encode()


@pytest.mark.parametrize("rest", [b"\xef", b"\xef\xbf"])
def test_a_character_cut_off_at_the_end_is_given_to_the_parser_to_judge(rest):
    assert cleaned(b"ab" + rest, 2) == b"ab" + rest


@given(html)
@example("<<" * 60 + "a>" * 60)
def test_plain_text_can_be_made_of_any_html(text):
    found = plain_text(text)
    assert found == " ".join(found.split())


def test_the_words_of_an_excerpt_are_kept():
    assert plain_text("<p>Yksi &amp;\n <b>kaksi</b></p>") == "Yksi & kaksi"


def test_tags_within_tags_cost_no_words():
    assert "Tervetuloa" in plain_text("<<" * 60 + "b>" * 60 + "Tervetuloa")


@given(anything, st.text("0123456789¹٣-", max_size=18))
def test_strange_fields_cost_no_item(text, number):
    fields = {"post_date_gmt": text, "post_parent": number, "menu_order": number}
    posts = read(item(1, link=text, guid=text, status=text, **fields), item(2))
    assert [post.post_id for post in posts] == [1, 2]


@given(anything)
@example("http://[")
@example("//a]/b.pdf?p=1")
def test_whatever_is_no_address_has_no_path_number_or_ending(url):
    assert path_of(url)
    assert number_in(url) >= 0
    assert suffix_of(url) == "" or suffix_of(url).startswith(".")
