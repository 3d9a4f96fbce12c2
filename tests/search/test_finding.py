"""What a search finds, and in which order, by each means of the analysis."""

from __future__ import annotations

import pytest

from ptvsync.models import Municipality
from search.engines.query import Filters
from search.models import Synonym
from search.querying.reading import read
from tests.search.factories import add_documents, make_document, make_synonym, titles


pytestmark = pytest.mark.django_db

PLACES = (
    Municipality(code="285", slug="kotka", names={"fi": "Kotka", "sv": "Kotka"}),
    Municipality(code="075", slug="hamina", names={"fi": "Hamina", "sv": "Fredrikshamn"}),
)


@pytest.fixture(autouse=True)
def _no_synonyms(db):
    Synonym.objects.all().delete()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("uimahallissa", "Uimahalli"),
        ("muistisairaan", "Muistisairas läheisenä"),
        ("liikuntaryhmiä", "Liikuntaryhmä"),
        ("asukas tupa", "Asukastupa"),
        ("ryhmäliikuntaa", "Liikunta ryhmässä"),
        ("luistelemaan", "Luistelu"),
        ("uimahlli", "Uimahalli"),
        ("aitiysneuvola", "Äitiysneuvola"),
        ("muistisairaaan", "Muistisairas läheisenä"),
        ("luist", "Luistelu"),
        ("mistä löydän luistelua", "Luistelu"),
    ],
)
def test_a_service_is_found_by(text, title):
    add_documents(
        "Uimahalli",
        "Muistisairas läheisenä",
        "Liikuntaryhmä",
        "Asukastupa",
        "Liikunta ryhmässä",
        "Luistelu",
        "Äitiysneuvola",
        "Pysäköintitunnus",
    )
    assert title in titles(text)[:2]


def test_a_word_in_the_title_comes_before_one_in_the_summary():
    add_documents(make_document("Palvelu", summary="Museo esittelee."), "Museo")
    assert titles("museo") == ["Museo", "Palvelu"]


def test_a_known_word_is_not_corrected_to_another_one():
    add_documents("Suku ja juuret")
    assert titles("nuku") == []


def test_a_service_that_says_next_to_nothing_of_the_query_is_no_hit():
    common = [f"Palvelu {number}" for number in range(30)]
    add_documents("Vammaispalvelu", *common)
    assert titles("vammaispalvelu") == ["Vammaispalvelu"]


def test_nothing_is_found_for_signs_without_words():
    add_documents("Museo")
    assert titles("?!") == []


def test_an_empty_text_lists_everything_by_title():
    add_documents("Äitiysneuvola", "Museo", "Ååtorp", "Zumba")
    assert titles("") == ["Museo", "Zumba", "Ååtorp", "Äitiysneuvola"]


def test_only_documents_of_the_readers_language_are_found():
    add_documents("Museo", make_document("Museo på svenska", language="sv"))
    assert titles("museo", language="sv") == ["Museo på svenska"]


def test_swedish_is_found_in_any_form_and_with_a_slip():
    add_documents(make_document("Simhallen i Kotka", language="sv"))
    assert titles("simhallar", language="sv")
    assert titles("simhalen", language="sv")


def test_an_everyday_word_leads_to_the_services_word():
    make_synonym("rööki, tupakka", "nikotiini, vieroitus")
    add_documents("Nikotiinista eroon", "Museo")
    assert titles("röökin") == ["Nikotiinista eroon"]


def test_a_synonym_of_several_words_needs_all_of_them():
    make_synonym("rahat loppu", "toimeentulotuki")
    add_documents("Toimeentulotuki")
    assert titles("rahat ovat loppu") == ["Toimeentulotuki"]
    assert titles("rahat") == []


@pytest.mark.parametrize(
    "text",
    [
        "uimahalli kotka",
        "kotkassa uimahalli",
        "uimahalli Kotkan",
        "kotkaan uimahalli",
        "KOTKA uimahalli",
    ],
)
def test_a_municipality_in_the_text_is_where_and_not_what(text):
    add_documents(
        make_document("Uimahalli", municipality_codes=("285",)),
        make_document("Uimahalli Haminassa", municipality_codes=("075",)),
        make_document("Kotkan kirjasto", municipality_codes=("285",)),
    )
    assert titles(text, places=PLACES) == ["Uimahalli"]


@pytest.mark.parametrize("text", ["simhall fredrikshamn", "simhall i Fredrikshamns"])
def test_a_municipality_is_known_by_its_swedish_name(text):
    reading = read(text, Filters(), "sv", PLACES)
    assert reading.query.filters.municipality == "075"


def test_a_municipality_alone_lists_what_it_has():
    add_documents(
        make_document("Museo", municipality_codes=("285",)),
        make_document("Uimahalli", municipality_codes=("075",)),
    )
    assert titles("kotka", places=PLACES) == ["Museo"]


def test_a_chosen_municipality_counts_before_one_in_the_text():
    reading = read("museo kotka", Filters(municipality="075"), "fi", PLACES)
    assert reading.query.filters.municipality == "075"
    assert reading.area is None


def test_the_municipalitys_own_service_comes_before_a_nationwide_one():
    add_documents(
        make_document("Unikoulu", nationwide=True),
        make_document("Unikoulu perheille", municipality_codes=("285",)),
    )
    assert titles("unikoulu kotka", places=PLACES) == ["Unikoulu perheille", "Unikoulu"]


def test_a_part_of_an_unknown_word_said_in_passing_is_no_hit():
    others = [f"Kerho {number}" for number in range(20)]
    add_documents(
        make_document("Retki", body="Tarha on mäellä. " + "Pihalla on tilaa. " * 200), *others
    )
    assert titles("kirahvitarha") == []
