"""Sites in one database find what is theirs: their pages, and the services of their regions."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import ContentPage, HomePage
from ptvsync.models import Service, ServiceCollection
from search import indexing
from search.engines.postgres import PostgresEngine
from search.engines.query import Filters, Query, Scope
from search.models import SearchDocument
from search.page_documents import NO_SITE, site_root
from search.querying.reading import read
from search.regions import moved_services
from tests.factories import MODIFIED, make_organization, make_service, make_theme
from tests.search.factories import add_documents, make_document
from themepages.matching.materialise import match_all_themes


pytestmark = pytest.mark.django_db

MIKKELI = "491"
SCOPES = [Scope(1), Scope(2), Scope(3), None]


@pytest.fixture
def corpus(db):
    return add_documents(
        make_document("Kotkan uinti", regions=(1,)),
        make_document("Mikkelin uinti", regions=(2,)),
        make_document("Koko maan uinti", nationwide=True, regions=(1, 2)),
        make_document("Uintisivu", kind="page", nationwide=True, site_root=1),
        make_document("Uintitapahtuma", kind="event", municipality_codes=("285",), site_root=2),
    )


def found(scope):
    results = PostgresEngine().search(Query("fi", clauses=None, scope=scope))
    return len(results.keys), results.total, sum(results.facets.get("kind", {}).values())


@pytest.mark.parametrize(("scope", "number"), list(zip(SCOPES, [3, 3, 0, 5], strict=True)))
def test_hits_and_counts_are_of_the_scope_only(corpus, scope, number):
    assert found(scope) == (number, number, number)


@pytest.mark.elasticsearch
@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("text", ["", "uinti"])
def test_both_engines_keep_to_the_scope_alike(corpus, elasticsearch, scope, text):
    elasticsearch.rebuild(corpus)
    query = replace(read(text, Filters(), "fi", ()).query, scope=scope)
    assert elasticsearch.search(query) == PostgresEngine().search(query)


@pytest.fixture
def home(kept_site, db):
    return Site.objects.get().root_page.specific


@pytest.fixture
def neighbour(home):
    """The home page of another region's site in the same database."""
    page = HomePage(title="Naapuri", slug="naapuri", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=page)
    site = Site.objects.create(hostname="naapuri.example", root_page=page)
    RegionSettings.objects.create(site=site, municipality_codes=[MIKKELI])
    return page


def published(parent, title):
    page = ContentPage(title=title, slug=title.lower(), lead="Ohje.")
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def results(client, host):
    return client.get(reverse("search:results"), headers={"host": host}).context


def titles(client, host):
    return [item.title for item in results(client, host)["items"]]


def test_a_site_lists_its_own_pages_and_the_services_of_its_region(
    client, home, neighbour, settings
):
    settings.ALLOWED_HOSTS = ["*"]
    make_service("Kotkan uinti", municipality_codes=("285",))
    make_service("Mikkelin uinti", municipality_codes=(MIKKELI,))
    make_service("Koko maan uinti", nationwide=True)
    indexing.rebuild()
    published(home, "Omat")
    published(neighbour, "Naapurin")
    assert titles(client, "testserver") == ["Koko maan uinti", "Kotkan uinti", "Omat"]
    assert titles(client, "naapuri.example") == ["Mikkelin uinti", "Naapurin"]


def services_found(client):
    return titles(client, "testserver"), titles(client, "naapuri.example")


@pytest.fixture
def mikkelis(home, neighbour):
    """An indexed service of the neighbour's region."""
    service = make_service("Mikkelin uinti", municipality_codes=(MIKKELI,))
    indexing.rebuild()
    return service


@pytest.mark.parametrize("choose", ["service", "organization", "collection"])
def test_a_service_that_a_region_chooses_is_found_as_soon_as_it_does(
    client, home, mikkelis, choose, settings, django_capture_on_commit_callbacks
):
    settings.ALLOWED_HOSTS = ["*"]
    assert services_found(client) == ([], ["Mikkelin uinti"])
    provider = make_organization("Järjestö")
    Service.objects.update(organization=make_organization("Osasto", parent=provider))
    collection = ServiceCollection.objects.create(
        registry_id=uuid4(),
        name="Kokoelma",
        service_ids=[mikkelis.registry_id],
        record={},
        modified_at=MODIFIED,
    )
    chosen = {"service": mikkelis, "organization": provider, "collection": collection}[choose]
    region = RegionSettings.objects.get(site__root_page=home)
    with django_capture_on_commit_callbacks(execute=True):
        setattr(region, f"ptv_{choose}_ids", [chosen.registry_id])
        region.save()
    assert services_found(client) == (["Mikkelin uinti"], ["Mikkelin uinti"])
    with django_capture_on_commit_callbacks(execute=True):
        setattr(region, f"ptv_{choose}_ids", [])
        region.save()
    assert services_found(client) == ([], ["Mikkelin uinti"])


def test_a_site_with_another_root_page_finds_the_services_of_its_region(
    client, neighbour, mikkelis, settings, django_capture_on_commit_callbacks
):
    settings.ALLOWED_HOSTS = ["*"]
    page = HomePage(title="Uusi", slug="uusi", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=page)
    with django_capture_on_commit_callbacks(execute=True):
        site = Site.objects.get(root_page=neighbour)
        site.root_page = page
        site.save()
    assert services_found(client) == ([], ["Mikkelin uinti"])


def test_only_what_moved_between_regions_is_indexed_again(home, mikkelis):
    make_service("Kotkan uinti", municipality_codes=("285",))
    indexing.rebuild()
    assert moved_services() == set()
    RegionSettings.objects.update(municipality_codes=[MIKKELI])
    assert moved_services() == set(Service.objects.values_list("pk", flat=True))


def test_suggestions_are_of_the_site_too(client, home, neighbour):
    published(neighbour, "Uimaranta")
    found = client.get(reverse("search:suggestions"), {"q": "uimaranta"}).json()
    assert found == {"suggestions": []}


def test_the_themes_on_offer_are_of_the_site(client, home, neighbour):
    make_theme(home, "Liikunta", rules=())
    make_theme(neighbour, "Naapurin liikunta", rules=())
    indexing.rebuild()
    selects = {select.name: select for select in results(client, "testserver")["selects"]}
    assert [option.label for option in selects["teema"].options] == ["Liikunta (1)"]


@pytest.fixture
def two_themes(home, neighbour):
    """A theme of the same slug on both sites; only the neighbour's shows the nationwide service."""
    RegionSettings.objects.update(ptv_nationwide=True)
    make_theme(home, "Liikunta", rules=({"class_codes": ["P27.2"]},))
    make_theme(neighbour, "Naapurin liikunta", rules=({"class_codes": ["P27.1"]},))
    make_service("Koko maan uinti", nationwide=True, class_codes=("P27.1",))
    make_service("Kotkan retki", municipality_codes=("285",), class_codes=("P27.2",))
    match_all_themes()
    indexing.rebuild()


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("testserver", ["Kotkan retki", "Liikunta"]),
        ("naapuri.example", ["Koko maan uinti", "Naapurin liikunta"]),
    ],
)
def test_a_theme_of_the_same_slug_narrows_to_what_the_sites_own_theme_shows(
    client, two_themes, host, expected
):
    address = f"{reverse('search:results')}?teema=liikunta"
    context = client.get(address, headers={"host": host}).context
    assert sorted(item.title for item in context["items"]) == expected
    options = {select.name: select.options for select in context["selects"]}["teema"]
    assert [(option.value, option.is_selected) for option in options] == [("liikunta", True)]
    assert [chip.label for chip in context["chips"]] == [expected[1]]


def test_a_slug_of_no_theme_is_shown_as_it_was_asked(client, two_themes):
    context = client.get(reverse("search:results"), {"teema": "ei-ole"}).context
    assert context["items"] == []
    assert [chip.label for chip in context["chips"]] == ["ei-ole"]


def test_a_page_of_one_of_two_sites_is_found_at_a_path(home, neighbour):
    page = published(neighbour, "Ohje")
    assert SearchDocument.objects.get(object_id=str(page.pk)).url == "/ohje/"


def test_a_translation_is_of_the_site_of_its_original(home):
    swedish = home.copy_for_translation(Locale.objects.get(language_code="sv"))
    assert site_root(swedish) == site_root(home) == home.pk


def test_a_page_outside_of_all_sites_is_found_on_none(client, home):
    stray = HomePage(title="Irrallinen", slug="irrallinen", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=stray)
    published(stray, "Kateissa")
    assert site_root(stray) == NO_SITE
    assert titles(client, "testserver") == []
