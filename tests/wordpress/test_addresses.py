"""Addresses of the old site: which are safe, what they name, and the remarks and outline around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.wordpress.html.shortcodes import replace_shortcodes
from home.wordpress.plan.addresses import SCHEMES, absolute, number_in, original, path_of, suffix_of
from home.wordpress.plan.choices import Choices, Kind
from home.wordpress.remarks import SENTENCES, Remark
from home.wordpress.writing.body import CREDIT


BASE = "https://vanha.example/sivut/"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/ryhmat/", "https://vanha.example/ryhmat/"),
        ("kavely", "https://vanha.example/sivut/kavely"),
        ("//muu.example/x", "https://muu.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+358401234567", "tel:+358401234567"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("java\nscript:alert(1)", ""),
        ("http://[", ""),
        ("https://muu.example/a b", ""),
    ],
)
def test_a_link_as_a_whole_address(href, url):
    assert absolute(href, BASE) == url


@given(st.text(max_size=60))
def test_whatever_is_written_leads_nowhere_or_to_a_safe_scheme(href):
    url = absolute(href, BASE)
    assert url == "" or url.partition(":")[0].lower() in SCHEMES


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("?p=12", 12),
        ("?page_id=3&x=1", 3),
        ("?attachment_id=9", 9),
        ("?s=12", 0),
        ("?p=a", 0),
        ("?p=¹", 0),
    ],
)
def test_the_number_of_a_post(query, number):
    assert number_in(f"https://vanha.example/{query}") == number


def test_a_path_is_compared_decoded_and_without_its_last_slash():
    assert path_of("https://vanha.example/kes%C3%A4/") == "/kesä"
    assert path_of("https://vanha.example") == "/"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("koira-300x200.jpg", "koira.jpg"),
        ("koira-scaled.jpg", "koira.jpg"),
        ("koira-2024.jpg", "koira-2024.jpg"),
        ("2x4.jpg", "2x4.jpg"),
    ],
)
def test_a_smaller_size_is_of_the_picture_that_was_uploaded(name, whole):
    assert original(f"{BASE}{name}") == f"{BASE}{whole}"


def test_an_ending_is_read_before_the_query():
    assert suffix_of(f"{BASE}Reitit.PDF?ver=2") == ".pdf"


@pytest.mark.parametrize("post_type", ["attachment", "nav_menu_item", "revision", "wp_block"])
def test_what_nobody_reads_never_becomes_a_page(post_type):
    assert Choices(becomes={post_type: Kind.CONTENT}).kind(post_type) == Kind.SKIP


def test_types_that_nobody_chose():
    choices = Choices()
    assert [choices.kind(name) for name in ("page", "post", "tapahtuma")] == [
        Kind.CONTENT,
        Kind.NEWS,
        Kind.SKIP,
    ]


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_every_remark_can_be_said(name):
    assert str(Remark(name, "100 % äö"))


@pytest.mark.parametrize(
    ("caption", "author"),
    [
        ("Kuva: Maija Järvinen", "Maija Järvinen"),
        ("Rannalla. Valokuva: M. Niemi", "M. Niemi"),
        ("Stranden. Foto: Åsa Ek, 2024", "Åsa Ek"),
    ],
)
def test_the_author_in_a_caption(caption, author):
    assert CREDIT.search(caption)[1].strip() == author


@given(st.text("[]/= ab\"'0\n", max_size=80))
def test_shortcodes_are_replaced_in_any_text(text):
    html, names = replace_shortcodes(text, lambda _number: "")
    assert all(names)
    assert len(html) <= len(text) + 10
