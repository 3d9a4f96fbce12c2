"""Narrowing results, and how many there would be."""

from __future__ import annotations

import pytest

from search.engines.postgres import PostgresEngine
from search.engines.query import NATIONWIDE, Filters, Query
from tests.search.factories import add_documents, make_document, titles


pytestmark = pytest.mark.django_db


@pytest.fixture
def services(db):
    return add_documents(
        make_document(
            "Uinti",
            municipality_codes=("285",),
            themes=("liikunta",),
            target_groups=("KR1", "KR1.1"),
            provider_type="kunta",
            languages=("fi", "sv"),
            is_free=True,
        ),
        make_document(
            "Uintikurssi",
            municipality_codes=("075", "285"),
            themes=("liikunta", "vertaistuki"),
            provider_type="jarjesto",
            languages=("fi",),
        ),
        make_document("Uintivideo", nationwide=True, languages=("fi",), is_remote=True),
        make_document("Uintipäivä", kind="event", municipality_codes=("075",)),
    )


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"municipality": "285"}, {"Uinti", "Uintikurssi", "Uintivideo"}),
        ({"theme": "vertaistuki"}, {"Uintikurssi"}),
        ({"target_group": "KR1.1"}, {"Uinti"}),
        ({"provider_type": "kunta"}, {"Uinti"}),
        ({"language": "sv"}, {"Uinti"}),
        ({"kind": "event"}, {"Uintipäivä"}),
        ({"is_free": True}, {"Uinti"}),
        ({"is_remote": True}, {"Uintivideo"}),
        ({"municipality": "075", "theme": "liikunta"}, {"Uintikurssi"}),
        ({"theme": "ei-ole"}, set()),
    ],
)
def test_results_are_narrowed_by(services, filters, found):
    assert set(titles("uinti", Filters(**filters))) == found


def counts(facet, **filters):
    query = Query("fi", clauses=None, filters=Filters(**filters))
    return PostgresEngine().search(query).facets.get(facet, {})


def test_each_value_is_counted(services):
    assert counts("theme") == {"liikunta": 2, "vertaistuki": 1}
    assert counts("kind") == {"service": 3, "event": 1}
    assert counts("is_free") == {"true": 1}


def test_nationwide_services_are_counted_apart_from_municipalities(services):
    assert counts("municipality") == {"285": 2, "075": 2, NATIONWIDE: 1}


def test_a_facet_is_counted_as_if_nothing_were_chosen_in_it(services):
    assert counts("provider_type", provider_type="kunta") == {"kunta": 1, "jarjesto": 1}


def test_a_facet_heeds_what_is_chosen_in_the_others(services):
    assert counts("theme", provider_type="kunta") == {"liikunta": 1}


def test_a_value_without_documents_is_not_counted(services):
    assert counts("is_remote", theme="liikunta") == {}


def test_facets_are_left_out_when_nobody_asks(services):
    query = Query("fi", clauses=None, counts_facets=False)
    assert PostgresEngine().search(query).facets == {}


def test_a_page_of_results_tells_the_number_of_all(services):
    results = PostgresEngine().search(Query("fi", clauses=None, offset=1, limit=2))
    assert len(results.keys) == 2
    assert results.total == 4


def test_a_page_beyond_the_last_is_empty_and_still_tells_the_number(services):
    results = PostgresEngine().search(Query("fi", clauses=None, offset=40))
    assert results.keys == ()
    assert results.total == 4
