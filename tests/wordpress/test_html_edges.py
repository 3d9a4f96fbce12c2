"""HTML of WordPress at its edges: details, players and frames within other text, and just too long."""

from __future__ import annotations

import pytest

from home.wordpress.html.captioned import MAX_HEADING
from home.wordpress.html.converting import convert
from home.wordpress.html.pieces import Accordion, Picture, Text
from home.wordpress.html.shortcodes import replace_shortcodes
from home.wordpress.remarks import Remark
from tests.wordpress.around import Around


FILM = "https://muu.example/elokuva"
IMAGE = "https://vanha.example/koira.jpg"


def found(html, around=None):
    return convert(html, around or Around())


def text(html):
    return "".join(piece.html for piece in found(html).pieces if isinstance(piece, Text))


def details(summary, body="Kaikki."):
    return f"<details><summary>{summary}</summary>{body}</details>"


def test_a_summary_just_short_enough_is_the_heading_whole():
    summary = "a" * MAX_HEADING
    assert found(details(summary)).pieces == [Accordion(((summary, "<p>Kaikki.</p>"),))]


def test_a_summary_that_is_too_long_is_cut_and_stands_whole_in_the_text():
    (accordion,) = found(details("a" * (MAX_HEADING + 1))).pieces
    ((heading, body),) = accordion.items
    assert (len(heading), heading[-1]) == (MAX_HEADING, "…")
    assert body.startswith(f"<p>{'a' * (MAX_HEADING + 1)}")


def test_details_without_a_summary_are_text():
    assert text("<p>Ennen</p><details>Kaikki.</details>") == "<p>Ennen</p><p>Kaikki.</p>"


def test_headings_and_numbered_lists_in_details_become_what_an_accordion_may_have():
    (accordion,) = found(details("Kuka?", "<h3>Aikuiset</h3><ol><li>yksi</li></ol>")).pieces
    assert accordion.items == (("Kuka?", "<p><b>Aikuiset</b></p><ul><li>yksi</li></ul>"),)


def test_a_picture_in_details_stands_after_them():
    html = details("Kuka?", f'<p>Kaikki.</p><img src="{IMAGE}" alt="Koira">')
    kinds = [type(piece) for piece in found(html).pieces]
    assert kinds == [Accordion, Picture]


def test_details_apart_from_each_other_are_two_accordions():
    html = f"{details('Eka')}<p>Välissä</p>{details('Toka')}"
    assert [type(piece) for piece in found(html).pieces] == [Accordion, Text, Accordion]


@pytest.mark.parametrize(
    "player",
    [
        f'<iframe src="{FILM}"></iframe>',
        f'<iframe src="about:blank" data-src="{FILM}"></iframe>',
        f'<video><source src="{FILM}"></video>',
        f'<object data="{FILM}"></object>',
    ],
)
def test_what_is_embedded_is_a_link_of_its_own_paragraph(player):
    html = f"<div>Ennen {player} jälkeen</div>"
    assert text(html) == f'<p>Ennen</p><p><a href="{FILM}">{FILM}</a></p><p>jälkeen</p>'
    assert found(html).remarks == [Remark("embed", FILM)]


def test_an_embeds_title_is_the_links_text():
    html = f'<iframe src="{FILM}" title=" Elokuva "></iframe>'
    assert text(html) == f'<p><a href="{FILM}">Elokuva</a></p>'


def test_what_is_embedded_from_nowhere_leaves_nothing():
    result = found('<p>Ennen</p><iframe src="data:text/html,x"></iframe>')
    assert [piece.html for piece in result.pieces] == ["<p>Ennen</p>"]
    assert result.remarks == []


@pytest.mark.parametrize(
    ("form", "about"),
    [
        ('<form id="ilmo" action="/x">Nimi</form>', "ilmo"),
        ('<form action="/x">Nimi</form>', "/x"),
        ("<form>Nimi</form>", "form"),
        (f'<form id="{"a" * 300}">Nimi</form>', "a" * 200),
    ],
)
def test_a_form_is_told_of_by_what_it_is_found_by(form, about):
    assert Remark("form", about) in found(form).remarks


def test_a_link_around_nothing_is_not_told_of():
    assert found('<p>x <a href="javascript:x"></a></p>').remarks == []


def test_a_link_within_the_page_is_not_told_of():
    assert found('<p><a href="#alku">Alkuun</a></p>').remarks == []


@pytest.mark.parametrize("ids", ["", 'ids=""', 'ids=","', 'columns="3"'])
def test_a_gallery_of_no_pictures_is_named_as_what_was_not_brought(ids):
    assert replace_shortcodes(f"[gallery {ids}]", str).names == ["gallery"]


def test_a_gallerys_pictures_come_in_their_order():
    html = replace_shortcodes('[gallery ids="3, 1,2"]', lambda number: f"<{number}>").html
    assert html == "<3><1><2>"


def test_only_the_first_address_of_a_player_is_a_link():
    html = replace_shortcodes(f'[video mp4="{FILM}" webm="{FILM}2"][/video]', str).html
    assert html.count("<a ") == 1
    assert f'href="{FILM}"' in html


def test_a_caption_without_a_picture_is_its_text():
    assert replace_shortcodes("[caption]Pelkkä teksti[/caption]", str).html == "Pelkkä teksti"
