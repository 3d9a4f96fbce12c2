"""Services and pages as documents."""

from __future__ import annotations

import pytest
from django.test import override_settings

from ptvsync.models import OntologyTerm, ServiceClass, Status
from search import checks
from search.page_documents import page_document
from search.service_source import ServiceSource, with_parents
from tests.factories import make_organization, make_service, make_site


pytestmark = pytest.mark.django_db


def documents(*services):
    return list(ServiceSource().documents([service.pk for service in services]))


def test_a_service_is_a_document_in_each_language_it_is_named_in():
    service = make_service(texts={"names": {"fi": "Vesijumppa", "sv": "Vattengympa"}})
    assert [(d.language, d.title) for d in documents(service)] == [
        ("fi", "Vesijumppa"),
        ("sv", "Vattengympa"),
    ]


def test_the_address_is_in_the_language_of_the_document():
    service = make_service(texts={"names": {"fi": "Vesijumppa", "sv": "Vattengympa"}})
    finnish, swedish = documents(service)
    assert finnish.url == service.get_absolute_url()
    assert swedish.url.startswith("/sv/")


def test_a_withdrawn_service_has_no_document():
    assert documents(make_service(status=Status.WITHDRAWN)) == []


def test_keywords_other_names_and_classes_are_searched():
    ServiceClass.objects.create(code="P27.1", names={"fi": "Liikunta ja urheilu"})
    texts = {"keywords": {"fi": ("allas",)}, "alternative_names": {"fi": "Vesivoimistelu"}}
    (document,) = documents(make_service(texts=texts | {"classes": ("P27.1",)}))
    assert set(document.keywords) == {"allas", "Vesivoimistelu", "Liikunta ja urheilu"}


def test_terms_are_searched_in_the_language_of_the_document_alone():
    OntologyTerm.objects.create(code="http://www.yso.fi/onto/koko/p1", names={"fi": "uimataito"})
    terms = ("http://www.yso.fi/onto/koko/p1", "http://www.yso.fi/onto/koko/p2")
    names = {"fi": "Vesijumppa", "sv": "Vattengympa"}
    found = documents(make_service(texts={"names": names, "ontology_terms": terms}))
    assert [(d.language, d.terms) for d in found] == [("fi", ("uimataito",)), ("sv", ())]


def test_the_provider_and_the_facets_come_from_the_service():
    service = make_service(
        organization=make_organization("Kotkan kaupunki"),
        municipality_codes=("285",),
        target_group_codes=("KR1.1",),
        is_free=True,
    )
    (document,) = documents(service)
    assert document.provider == "Kotkan kaupunki"
    assert document.facets.municipality_codes == ("285",)
    assert document.facets.target_groups == ("KR1", "KR1.1")
    assert document.facets.provider_type == "kunta"
    assert document.facets.is_free


def test_without_ids_every_published_service_is_given():
    make_service("Yksi")
    make_service("Kaksi")
    assert {d.title for d in ServiceSource().documents()} == {"Yksi", "Kaksi"}


def test_services_are_read_in_as_many_queries_for_many_as_for_one(django_assert_num_queries):
    for number in range(5):
        make_service(f"Palvelu {number}", organization=make_organization())
    # One for the services, one for the regions.
    with django_assert_num_queries(2):
        list(ServiceSource().documents())


def test_a_code_stands_with_the_group_it_is_part_of():
    assert with_parents(["KR1.2", "KR2"]) == ("KR1", "KR1.2", "KR2")


def test_a_page_is_found_by_its_title_and_all_its_texts():
    home = make_site().root_page.specific
    document = page_document(home, "page", "Ensimmäinen sivu")
    assert (document.kind, document.title, document.language) == ("page", home.title, "fi")
    assert document.facets.nationwide


@pytest.mark.parametrize(
    ("url", "is_good"),
    [
        ("", True),
        ("http://localhost:9200", True),
        ("https://user:secret@search.example:443/path", True),
        ("localhost:9200", False),
        ("https://search.example", False),
        ("http://localhost:port", False),
    ],
)
def test_an_address_of_elasticsearch_without_a_part_is_told_at_start(url, is_good):
    with override_settings(ELASTICSEARCH_URL=url):
        assert (checks.elasticsearch_url_is_whole(None) == []) is is_good
