"""What each rule finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from cms.contentcheck.parts import Kind
from cms.contentcheck.rule import Severity
from cms.contentcheck.rules import RULES
from cms.contentcheck.rules.links import says_nothing

from .factories import excerpts, paths


RICH, TITLE, SUMMARY = Kind.RICH_TEXT, Kind.TITLE, Kind.SUMMARY
LONG = "sana " * 26 + "loppuu."


def test_codes_are_used_once():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


def test_only_what_images_must_have_keeps_a_page_from_being_published():
    blocking = {rule.code for rule in RULES if rule.severity == Severity.BLOCKING}
    assert blocking == {"image-without-text", "image-without-author", "image-without-licence"}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("image-without-text", Kind.ALT_TEXT),
        ("image-without-author", Kind.AUTHOR),
        ("image-without-licence", Kind.LICENCE),
        ("summary-missing", SUMMARY),
    ],
)
def test_what_is_empty_is_found_and_what_is_written_is_not(code, kind):
    assert paths(code, (kind, " "), (kind, "Jotakin")) == ["p0"]


@pytest.mark.parametrize("text", ["IMG_2034", " jarvi.JPG ", "kuva 3", "syksy_2.png", "image"])
def test_a_file_name_is_no_alternative_text(text):
    assert excerpts("image-text-is-file-name", (Kind.ALT_TEXT, text)) == [text]


@pytest.mark.parametrize("text", ["Kuva järvestä syksyllä", "Lapset pelaavat palloa"])
def test_a_description_is_one(text):
    assert excerpts("image-text-is-file-name", (Kind.ALT_TEXT, text)) == []


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([(RICH, "<h2>A</h2><h3>B</h3><h2>C</h2>")], []),
        ([(RICH, "<h3>A</h3>")], ["A"]),
        ([(RICH, "<h2>A</h2>"), (RICH, "<h3>B</h3>")], []),
        ([(TITLE, "Lohko"), (RICH, "<h3>B</h3>")], []),
        ([(RICH, "<h2>A</h2><h4>B</h4>")], ["B"]),
        ([(RICH, "<p>ei otsikoita</p>")], []),
    ],
)
def test_headings_go_down_one_level_at_a_time(parts, found):
    assert excerpts("heading-skipped", *parts) == found


def test_an_empty_heading_is_found():
    assert paths("heading-empty", (RICH, "<h2> </h2><h2>A</h2>")) == ["p0"]


@pytest.mark.parametrize(
    "text", ["tästä", "Tästä!", " Klikkaa tästä. ", "Lue lisää »", "här", "HERE"]
)
def test_a_link_that_says_nothing_is_found(text):
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["Ilmoittaudu tästä ryhmään", "Lue lisää liikunnasta", "Kela", ""])
def test_a_link_that_names_the_place_is_not(text):
    assert not says_nothing(text)


def test_links_are_looked_for_in_rich_text_and_in_the_link_texts_of_blocks():
    html = '<p>Lue <a href="https://a.example">tästä</a>, <a id="3">Kotkan kaupunki</a></p>'
    assert excerpts("link-text-vague", (RICH, html), (Kind.LINK_TEXT, "Lue lisää")) == [
        "tästä",
        "Lue lisää",
    ]


def test_an_address_as_a_links_text_is_a_hint():
    html = '<p><a href="https://a.example">https://a.example</a> <a href="/b">a.example</a></p>'
    assert excerpts("link-text-address", (RICH, html)) == ["https://a.example"]


def test_a_summary_is_at_most_150_characters():
    short, long = f" {'a' * 150}\n", "b" * 151
    assert excerpts("summary-long", (SUMMARY, short), (SUMMARY, long)) == [long]


def test_a_summary_says_more_than_the_title():
    assert paths("summary-is-title", (SUMMARY, "Liikunta."), (SUMMARY, "Liiku läheltä.")) == ["p0"]


def test_a_sentence_of_more_than_25_words_is_found():
    ok = "sana " * 24 + "loppuu."
    assert excerpts("sentence-long", (Kind.TEXT, f"{ok} {LONG.capitalize()}")) == [
        LONG.capitalize()
    ]


def test_list_items_are_sentences_of_their_own():
    html = "<ul>" + "<li>kolme sanaa tässä</li>" * 20 + "</ul>"
    assert excerpts("sentence-long", (RICH, html)) == []


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Hakemus käsitellään viranomaisen toimesta.", "toimesta"),
        ("Mikäli tarvitset apua, soita.", "Mikäli"),
        ("Ryhmässä pyritään tukemaan arkea.", "pyritään"),
        ("Toimii edellä mainittujen ehtojen mukaan.", "edellä mainittujen"),
    ],
)
def test_a_word_of_officials_is_found_with_a_plainer_one(sentence, word):
    from cms.contentcheck.officialese import officialese

    ((found, plainer),) = officialese(sentence)
    assert found == word
    assert plainer


@pytest.mark.parametrize(
    "sentence", ["Ohjaaja auttaa sinua.", "Toimestaan hän piti.", "Osaltaan hyvä."]
)
def test_other_words_are_left_alone(sentence):
    assert excerpts("officialese", (Kind.TEXT, sentence)) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_finnish_is_judged_only_in_finnish(language):
    text = (Kind.TEXT, f"{LONG} Mikäli tarvitset apua, soita.")
    assert excerpts("sentence-long", text, language=language) == []
    assert excerpts("officialese", text, language=language) == []
