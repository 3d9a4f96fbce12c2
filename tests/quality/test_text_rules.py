"""What the rules say of names, summaries, descriptions and language versions."""

from __future__ import annotations

import pytest

from ptvsync.quality.language_guess import other_language
from ptvsync.quality.rules import RULES, RULES_BY_CODE

from .factories import DESCRIPTION, codes, details, in_finnish, make_provider, make_subject


SWEDISH = (
    "På timmen rör vi oss med en ledare i lugn takt, och du kan komma utan att anmäla dig. "
    "Ta med en handduk."
)
ENGLISH = (
    "In the class you move with an instructor at your own pace, and you can come without signing "
    "up. Bring a towel."
)
SUMMARY = "Ohjattua liikuntaa lämpimässä vedessä."


def test_a_service_in_good_order_has_no_flags():
    assert codes(make_subject()) == set()


def test_every_code_is_a_stable_slug_of_its_own():
    assert len(RULES_BY_CODE) == len(RULES)
    assert all(rule.code == rule.code.lower() and " " not in rule.code for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_explains_itself_and_gives_a_hint(rule):
    assert all(str(words).endswith(".") for words in (rule.explanation, rule.hint))
    assert not str(rule.title).endswith(".")


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("names", "no-finnish-name"),
        ("summaries", "no-finnish-summary"),
        ("descriptions", "no-finnish-description"),
    ],
)
def test_a_missing_finnish_text_is_told(field, code):
    assert code in codes(make_subject(**{field: {"sv": SWEDISH}}))


@pytest.mark.parametrize(
    "text",
    [
        "Ohjattua liikuntaa lämpimässä vedessä ja",
        "Ohjattua liikuntaa kaikille, jotka",
        "Ohjattua liikuntaa lämpimässä vedessä,",
        "Ohjattua liikuntaa lämpimässä vedessä seniori-",
        "a" * 100 + " vedessä ja maalla ja ilmassa ja hoi"[:45] + "mikas",
    ],
)
def test_a_summary_that_stops_in_the_middle_is_cut_off(text):
    assert "summary-cut-off" in codes(in_finnish("summaries", text))


@pytest.mark.parametrize(
    "text",
    [
        SUMMARY,
        "Ohjattua liikuntaa lämpimässä vedessä",
        "Ohjattua liikuntaa " * 7 + "vedessä.",
        "Kerho nuorille (13–17 v)",
        "a" * 140 + ".",
        "Laulua, soittoa ja hyvää seuraa!",
    ],
)
def test_a_summary_that_ends_is_not_cut_off(text):
    assert "summary-cut-off" not in codes(in_finnish("summaries", text))


def test_an_unfinished_summary_counts_as_cut_only_near_the_limit():
    words = "Ohjattua liikuntaa vedessä " * 6
    assert "summary-cut-off" not in codes(in_finnish("summaries", words[:136].strip()))
    assert "summary-cut-off" in codes(in_finnish("summaries", words[:144].strip()))


def test_a_summary_beyond_the_limit_is_too_long():
    assert codes(in_finnish("summaries", "a" * 151 + ".")) == {"summary-too-long"}


def test_a_summary_that_only_repeats_the_name_is_told():
    assert codes(in_finnish("summaries", "VESIJUMPPA.")) >= {"summary-equals-name"}


@pytest.mark.parametrize(
    "text", ["Vesijumppa: ohjattua liikuntaa vedessä.", "Vesijumppa aikuisille."]
)
def test_a_summary_with_the_name_as_lead_in_is_told(text):
    assert codes(in_finnish("summaries", text)) == {"summary-begins-with-name"}


def test_a_sentence_that_begins_with_the_name_is_as_it_should_be():
    text = "Vesijumppa vahvistaa lihaksia ja antaa nivelille lepoa."
    assert codes(in_finnish("summaries", text)) == set()


def test_a_description_that_begins_with_the_summary_is_told():
    subject = in_finnish("descriptions", f"{SUMMARY} {DESCRIPTION}")
    assert codes(subject) == {"summary-in-description"}


@pytest.mark.parametrize("text", ["Tunti on maksuton.", "Jumppaa."])
def test_a_very_short_description_is_told(text):
    assert codes(in_finnish("descriptions", text)) == {"description-short"}


@pytest.mark.parametrize(
    "text",
    [
        "Katso lisää verkkosivuiltamme.",
        "Lue lisää kaupungin nettisivuilta: siellä kerromme kaiken.",
    ],
)
def test_a_description_that_only_refers_elsewhere_is_told_as_such(text):
    assert codes(in_finnish("descriptions", text)) == {"description-refers-elsewhere"}


def test_a_long_description_may_mention_the_web_pages():
    assert codes(in_finnish("descriptions", f"{DESCRIPTION * 2} Katso myös verkkosivut.")) == set()


def test_a_name_that_is_the_providers_is_told():
    provider = make_provider(names={"fi": "Kotkan Uimarit ry"})
    subject = in_finnish("names", "Kotkan uimarit RY", provider=provider)
    assert codes(subject) == {"name-is-provider"}


@pytest.mark.parametrize("name", ["VESIJUMPPA KAIKILLE", "SENIORIJUMPPA"])
def test_a_name_in_capitals_is_told(name):
    assert codes(in_finnish("names", name)) == {"capitals"}


@pytest.mark.parametrize("name", ["KELA", "NEET", "AA-ryhmä", "EHYT-toiminta"])
def test_an_abbreviation_is_not_shouting(name):
    assert codes(in_finnish("names", name)) == set()


def test_a_row_of_shouted_words_in_a_text_is_told():
    subject = in_finnish("descriptions", f"{DESCRIPTION} TERVETULOA MUKAAN KAIKKI IKÄIHMISET!")
    assert codes(subject) == {"capitals"}


@pytest.mark.parametrize(
    ("language", "text"), [("sv", DESCRIPTION), ("en", DESCRIPTION), ("en", SWEDISH)]
)
def test_a_text_in_another_language_is_told(language, text):
    subject = make_subject(
        names={"fi": "Vesijumppa", language: "Namn"},
        descriptions={"fi": DESCRIPTION[:-1], language: text},
    )
    assert codes(subject) == {"wrong-language"}
    assert details(subject, "wrong-language")[0]["language"] == language


def test_swedish_under_finnish_is_told():
    assert "wrong-language" in codes(in_finnish("descriptions", SWEDISH))


def test_a_copy_of_a_short_finnish_text_is_told():
    text = "Maksuton neuvonta nuorille, puhelin auki"
    subject = make_subject(names={"fi": "A", "sv": "B"}, summaries={"fi": text, "sv": text})
    assert "wrong-language" in codes(subject)


@pytest.mark.parametrize(
    ("language", "text"), [("sv", SWEDISH), ("en", ENGLISH), ("fi", DESCRIPTION)]
)
def test_texts_in_their_own_language_are_not_doubted(language, text):
    assert other_language(text, language) == ""


def test_languages_without_a_list_are_never_doubted():
    assert other_language(DESCRIPTION, "se") == ""


def test_a_service_given_in_swedish_by_a_bilingual_provider_wants_a_swedish_text():
    provider = make_provider(names={"fi": "Kotkan kaupunki", "sv": "Kotka stad"})
    assert codes(make_subject(languages=("fi", "sv"), provider=provider)) == {"language-missing"}
    assert codes(make_subject(languages=("fi",), provider=provider)) == set()
    assert codes(make_subject(languages=("fi", "sv"))) == set()


def test_a_language_version_of_a_name_alone_is_told():
    assert codes(make_subject(names={"fi": "Vesijumppa", "sv": "Vattengymnastik"})) == {
        "language-partial"
    }


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("phone-in-text", "Soita numeroon 05 234 5678."),
        ("phone-in-text", "Soita +358 40 123 4567 tai tule käymään."),
        ("phone-in-text", "Puh. 040-1234567."),
        ("email-in-text", "Kirjoita osoitteeseen info@kotka.example."),
        ("email-in-text", "Kirjoita: info(at)kotka.fi."),
        ("url-in-text", "Katso www.kotka.fi."),
        ("url-in-text", "Katso https://kotka.fi/uinti"),
        ("url-in-text", "Katso kotka.fi/uinti"),
        ("price-in-text", "Kerta maksaa 5 €."),
        ("price-in-text", "Kerta maksaa 4,50 euroa."),
        ("date-in-text", "Alkaa 5.9.2026 uimahallilla."),
        ("date-in-text", "Kausi on 1.9.–15.12. ja jatkuu keväällä."),
        ("date-in-text", "Ryhmä alkaa syksyllä 2026."),
        ("hours-in-text", "Avoinna klo 9–15."),
        ("hours-in-text", "Avoinna arkisin 8.30-16.00."),
    ],
)
def test_what_has_its_own_field_is_found_in_free_text(code, text):
    assert codes(in_finnish("descriptions", f"{DESCRIPTION} {text}")) == {code}
    assert codes(in_finnish("user_instructions", text)) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Hätätilanteessa soita 112.",
        "Soita ennen tuloa päivystysapuun 116 117.",
        "Asioit Omaolo.fi-palvelussa tai Suomi.fi-valtuudella.",
        "Laki (1301/2014) koskee yli 65-vuotiaita.",
        "Ryhmässä on 8–12 henkeä, ja se kokoontuu 10 kertaa.",
        "Yhdistys on perustettu 1998.",
        "Kuntosali on kerroksessa 2.",
        "Lue kohta 3.1 ja täytä lomake 4.",
        "Saat 24/7 apua.",
        "Ikäryhmät ovat 7–9 ja 10–12 vuotta.",
    ],
)
def test_numbers_and_names_that_belong_to_the_text_are_left_in_peace(text):
    assert codes(in_finnish("descriptions", f"{DESCRIPTION} {text}")) == set()


def test_a_price_in_the_charge_information_is_where_it_belongs():
    assert codes(in_finnish("charge_info", "Kerta maksaa 5 €.")) == set()


def test_the_place_of_a_fault_is_told():
    subject = in_finnish("user_instructions", "Soita 05 234 5678.")
    assert details(subject, "phone-in-text") == [
        {"field": "user_instructions", "language": "fi", "text": "05 234 5678"}
    ]
