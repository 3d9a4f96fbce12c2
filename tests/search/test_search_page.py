"""The page that finds everything, as a reader without JavaScript meets it."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from search.models import ZeroResultTerm
from search.theme_names import theme_name
from tests.search.factories import add_documents, make_document


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(kept_site, db):
    return Site.objects.get()


@pytest.fixture
def services(site):
    return add_documents(
        make_document(
            "Uimahalli",
            municipality_codes=("285",),
            provider="Kotkan kaupunki",
            provider_type="kunta",
            summary="Ui & virkisty.",
            is_free=True,
        ),
        make_document("Uimakoulu", municipality_codes=("075",), provider_type="jarjesto"),
        make_document(
            "Liikunta",
            kind="theme",
            themes=(theme_name(site.root_page_id, "liikunta"),),
            nationwide=True,
            site_root=site.root_page_id,
        ),
    )


def local(title, **fields):
    """A service offered in the site's region."""
    return make_document(title, municipality_codes=("285",), **fields)


def get(client, language="fi", **parameters):
    with translation.override(language):
        address = reverse("search:results")
    response = client.get(address, parameters)
    assert response.status_code == 200
    return response


def found(response):
    return [item.title for item in response.context["items"]]


def test_a_reader_finds_a_service_with_its_facts(client, services):
    text = get(client, q="uimahallissa").content.decode()
    assert re.search(r'href="/palvelut/\d+/">Uimahalli</a>', text)
    assert "Ui &amp; virkisty." in text
    assert "Kotkan kaupunki" in text
    assert "Kotka" in text


def test_the_number_of_results_is_told_aloud(client, services):
    text = get(client, q="uimahalli").content.decode()
    status = re.search(r'role="status">\s*(\d+)', text)
    assert status[1] == "1"


def test_what_was_written_is_kept_and_escaped(client, services):
    text = get(client, q='"><script>alert(1)</script>').content.decode()
    assert "<script>alert(1)" not in text
    assert "&quot;&gt;&lt;script&gt;" in text


def test_without_words_everything_is_listed(client, services):
    assert found(get(client)) == ["Liikunta", "Uimahalli", "Uimakoulu"]


@pytest.mark.parametrize(
    ("parameters", "titles"),
    [
        ({"kunta": "kotka"}, ["Liikunta", "Uimahalli"]),
        ({"tyyppi": "theme"}, ["Liikunta"]),
        ({"teema": "liikunta"}, ["Liikunta"]),
        ({"tarjoaja": "kunta"}, ["Uimahalli"]),
        ({"maksuton": "1"}, ["Uimahalli"]),
        ({"maksuton": "1", "tarjoaja": "jarjesto"}, []),
    ],
)
def test_the_address_narrows_the_results(client, services, parameters, titles):
    assert found(get(client, **parameters)) == titles


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "\0"},
        {"q": "a" * 5000},
        {"q": "'; DROP TABLE x; --"},
        {"q": "%%% {{ }} \\ \ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")},
        {"q": "uima " * 100},
        {"kunta": "ei-ole"},
        {"kunta": "<b>"},
        {"teema": "\0"},
        {"teema": "a" * 1000},
        {"kohderyhma": "KR99"},
        {"tarjoaja": "ääliö"},
        {"kieli": "xx"},
        {"tyyppi": "'"},
        {"maksuton": "kyllä", "eta": "0"},
        {"sivu": "0"},
        {"sivu": "-1"},
        {"sivu": "abc"},
        {"sivu": "99999999999999999999"},
        {"sivu": "500"},
        {"tuntematon": "1"},
    ],
)
def test_bad_input_is_answered_with_a_page(client, services, parameters):
    get(client, **parameters)


def test_bytes_that_are_no_text_are_answered_with_a_page(client, services):
    assert client.get(reverse("search:results") + "?q=%ff%fe&kunta=%00").status_code == 200


def test_only_reading_is_allowed(client):
    assert client.post(reverse("search:results")).status_code == 405


def test_an_unknown_municipality_is_as_if_none_were_chosen(client, services):
    assert len(found(get(client, kunta="ei-ole"))) == 3


def test_facets_offer_values_with_their_counts(client, services):
    selects = {select.name: select for select in get(client).context["selects"]}
    labels = [option.label for option in selects["kunta"].options]
    assert "Kotka (2)" in labels
    assert [option.value for option in selects["teema"].options] == ["liikunta"]


def test_a_chosen_value_stays_on_offer_without_hits(client, services):
    context = get(client, q="uimahalli", tarjoaja="jarjesto").context
    select = next(select for select in context["selects"] if select.name == "tarjoaja")
    assert [option.is_selected for option in select.options] == [False, True]


def test_a_chip_takes_its_choice_away_and_keeps_the_rest(client, services):
    chips = get(client, q="uima", kunta="kotka", maksuton="1", sivu="2").context["chips"]
    assert {chip.label: chip.url for chip in chips} == {
        "Kotka": "?q=uima&maksuton=1",
        chips[1].label: "?q=uima&kunta=kotka",
    }


def test_a_municipality_in_the_text_is_a_chip_that_takes_the_word_away(client, services):
    response = get(client, q="Uimahalli Kotkassa")
    chip = response.context["chips"][0]
    assert (chip.label, chip.url) == ("Kotka", "?q=Uimahalli")
    assert found(response) == ["Uimahalli"]


def test_a_corrected_word_is_told(client, services):
    response = get(client, q="uimahlli")
    assert response.context["corrections"] == ("uimahalli",)
    assert found(response)[0] == "Uimahalli"


def test_many_results_are_parted_into_pages(client, site):
    add_documents(*(local(f"Kerho {number:03}") for number in range(45)))
    first, last = get(client, q="kerho"), get(client, q="kerho", sivu="3")
    assert len(found(first)) == 20
    assert len(found(last)) == 5
    assert 'rel="next" href="?q=kerho&amp;sivu=2"' in first.content.decode()
    assert 'rel="prev" href="?q=kerho&amp;sivu=2"' in last.content.decode()
    assert 'rel="next"' not in last.content.decode()


def test_a_page_beyond_the_last_is_the_last(client, site):
    add_documents(*(local(f"Kerho {number:03}") for number in range(45)))
    assert get(client, q="kerho", sivu="40").context["page_obj"].number == 3


def test_nothing_found_gives_advice_and_is_counted(client, services):
    text = get(client, q="kirahvitarha").content.decode()
    assert "empty-state" in text
    assert ZeroResultTerm.objects.get().term == "kirahvitarha"


def test_too_narrow_a_choice_is_not_counted_as_a_search_in_vain(client, services):
    text = get(client, q="uimahalli", kunta="hamina").content.decode()
    assert 'href="?q=uimahalli"' in text
    assert not ZeroResultTerm.objects.exists()


def test_search_engines_are_kept_out_and_pages_are_not_kept(client, services):
    response = get(client, q="uimahalli")
    assert response["X-Robots-Tag"] == "noindex"
    assert "private" in response["Cache-Control"]


def test_each_language_finds_its_own_documents(client, site):
    add_documents(local("Uimahalli"), local("Simhall", language="sv"))
    assert found(get(client, language="sv")) == ["Simhall"]


def test_the_other_languages_are_linked(client, site):
    links = get(client).context["language_links"]
    assert [(link["code"], link["is_current"]) for link in links] == [
        ("fi", True),
        ("sv", False),
        ("en", False),
    ]


def _queries(client, **parameters):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        get(client, **parameters)
    return len(queries)


def test_the_number_of_queries_does_not_grow_with_words_hits_or_choices(client, site):
    add_documents(local("Uimahalli"))
    few = _queries(client, q="uimahlli")
    add_documents(*(local(f"Uimahalli {n}") for n in range(40)))
    many = _queries(
        client, q="uimahlli krjasto vesijummpa luistl mseo kerrho", kunta="kotka", maksuton="1"
    )
    assert many <= few <= 25
