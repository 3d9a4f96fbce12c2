"""Registry text becomes paragraphs, lists and headings, and never anything else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.templatetags.ptv import registry_text
from ptvsync.text import clean_text, render_text


ALLOWED_TAGS = {"p", "ul", "li", "br", "h2", "h3", "h4", "h5", "h6"}


def test_lines_make_paragraphs_and_breaks():
    assert render_text("Yksi\nkaksi\n\nkolme") == "<p>Yksi<br>\nkaksi</p>\n<p>kolme</p>"


@pytest.mark.parametrize("bullet", ["*", "-"])
def test_bullets_make_a_list(bullet):
    html = render_text(f"Mukaan:\n\n{bullet} pyyhe\n{bullet} vesipullo")

    assert "<ul>\n<li>pyyhe</li>\n<li>vesipullo</li>\n</ul>" in html


def test_a_heading_takes_the_level_that_the_page_gives():
    assert render_text("### Ilmoittautuminen") == "<h3>Ilmoittautuminen</h3>"
    assert registry_text("### Ilmoittautuminen", 4) == "<h4>Ilmoittautuminen</h4>"
    assert render_text("# Liian iso", 9) == "<h6>Liian iso</h6>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[linkki](https://example.com)",
        "<https://example.com>",
        "![kuva](x.png)",
        "**lihava** _kursiivi_ `koodi`",
    ],
)
def test_markup_that_ptv_does_not_have_stays_text(text):
    html = render_text(text)

    assert html.startswith("<p>")
    assert "<" not in html.removeprefix("<p>").removesuffix("</p>").replace("<br>", "")


def test_a_year_at_the_start_of_a_line_is_no_list():
    assert render_text("2026. vuosi\n1) eka") == "<p>2026. vuosi<br>\n1) eka</p>"


def test_an_indented_line_is_no_code():
    assert render_text("    sisennetty") == "<p>sisennetty</p>"


@given(st.text())
def test_no_text_makes_any_other_tag(text):
    tags = re.findall(r"</?([^\s>]*)>", render_text(text))

    assert set(tags) <= ALLOWED_TAGS
    assert render_text(text).count("<") == len(tags)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("rivi_x000D_\nrivi", "rivi\nrivi"),
        ("rivi\r\nrivi\rrivi", "rivi\nrivi\nrivi"),
        ("klo\u00a09\u201316", "klo 9\u201316"),
        ("hyvin\u00advointi\u200b", "hyvinvointi"),
        ("  tyhjää  \n\n\n\nloppu \n", "tyhjää\n\nloppu"),
        (None, ""),
    ],
)
def test_artefacts_of_other_programs_are_cleaned(raw, cleaned):
    assert clean_text(raw) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean_text(clean_text(text)) == clean_text(text)


ODD = st.text(alphabet="ab \n\r\t\u00a0\u200b\u00ad.*#")


@settings(deadline=None)
@given(text=ODD)
def test_a_clean_text_has_nothing_left_to_clean(text):
    cleaned = clean_text(text)

    assert clean_text(cleaned) == cleaned
    assert not re.search("[\r\t\u00a0\u200b\u00ad]| \n|\n{3}", cleaned)
    assert cleaned == cleaned.strip()


@settings(deadline=None)
@given(text=ODD)
def test_cleaning_loses_no_letter(text):
    assert re.sub(r"[^ab.*#]", "", clean_text(text)) == re.sub(r"[^ab.*#]", "", text)
