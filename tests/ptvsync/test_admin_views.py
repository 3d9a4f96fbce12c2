"""What the admin shows of the registry."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn
from wagtail.models import ReferenceIndex
from wagtail.users.models import UserProfile

from ptvsync.models import (
    Municipality,
    Service,
    ServiceChannel,
    ServiceCollection,
    Status,
    SyncRun,
)
from ptvsync.provider import ProviderType

from .factories import (
    MODIFIED,
    NATIONWIDE,
    make_channel,
    make_collection,
    make_organization,
    make_service,
    make_service_record,
)


pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    user = get_user_model().objects.create_superuser("omistaja", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.fixture
def kotka(region):
    names = {"075": "Hamina", "285": "Kotka", "286": "Kouvola"}
    rows = [
        Municipality.objects.create(code=code, names={"fi": name}, slug=name.lower())
        for code, name in names.items()
    ]
    return rows[1]


def url(model, name, *arguments):
    return reverse(model.snippet_viewset.get_url_name(name), args=arguments)


def titles(response):
    return {row.name for row in response.context["object_list"]}


def test_the_listing_tells_who_where_and_since_when(admin, kotka):
    make_service(name="Vesijumppa", organization=make_organization())

    html = admin.get(url(Service, "list")).content.decode()

    for text in ("Vesijumppa", "Kotkan kaupunki", "Kotka", "Published"):
        assert text in html


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "vesi"}, {"Vesijumppa"}),
        ({"provider_type": "jarjesto"}, {"Vertaisryhmä"}),
        ({"status": "withdrawn"}, {"Vanha palvelu"}),
        ({"is_free": "true"}, {"Vertaisryhmä"}),
    ],
)
def test_the_listing_is_searched_and_filtered(admin, kotka, query, expected):
    make_service(name="Vesijumppa")
    make_service(name="Vertaisryhmä", provider_type=ProviderType.ASSOCIATION, is_free=True)
    make_service(name="Vanha palvelu", status=Status.WITHDRAWN)

    assert titles(admin.get(url(Service, "list"), query)) == expected


def test_the_listing_is_filtered_by_municipality_and_nationwide_services_stay(admin, kotka):
    make_service(name="Kotkassa")
    make_service(name="Kouvolassa", municipality_codes=["286"])
    make_service(make_service_record("koko-maa", area=NATIONWIDE), name="Koko maassa")

    response = admin.get(url(Service, "list"), {"municipality": kotka.pk})

    assert titles(response) == {"Kotkassa", "Koko maassa"}


def test_only_the_regions_own_municipalities_are_offered_as_a_filter(admin, kotka):
    filters = admin.get(url(Service, "list")).context["filters"]

    offered = filters.form.fields["municipality"].queryset
    assert {row.code for row in offered} == {"075", "285"}


def test_the_listing_is_filtered_by_language(admin, kotka):
    make_service(name="Suomeksi")
    make_service(name="På svenska", languages=["fi", "sv"])

    assert titles(admin.get(url(Service, "list"), {"language": "sv"})) == {"På svenska"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hamina", {"Jumppa", "Kuoro"}),
        ("jumppa haminan", {"Jumppa"}),
        ("jumppa", {"Jumppa", "Kotkan jumppa"}),
        ("hamina uinti", set()),
    ],
)
def test_the_listing_searches_names_and_providers_together(admin, kotka, words, found):
    organization = make_organization(name="Haminan kaupunki")
    make_service(name="Jumppa", organization=organization)
    make_service(name="Kuoro", organization=organization)
    make_service(name="Kotkan jumppa")

    assert titles(admin.get(url(Service, "list"), {"q": words})) == found


def test_channels_are_searched_by_provider_too(admin, kotka):
    make_channel(name="Halli", organization=make_organization(name="Haminan kaupunki"))
    make_channel(name="Kirjasto")

    assert titles(admin.get(url(ServiceChannel, "list"), {"q": "hamina"})) == {"Halli"}


@pytest.fixture
def county():
    """A county and its unit, each with a service, and the service of somebody else."""
    county = make_organization(name="Hyvinvointialue")
    unit = make_organization(name="Perhekeskus", parent=county)
    make_service(name="Neuvonta", organization=county)
    make_service(name="Neuvola", organization=unit)
    make_service(name="Jumppa", organization=make_organization(name="Seura"))
    return county


def test_the_listing_is_filtered_by_provider_and_its_parts(admin, kotka, county):
    response = admin.get(url(Service, "list"), {"organization": county.pk})
    assert titles(response) == {"Neuvonta", "Neuvola"}
    response = admin.get(url(Service, "list"), {"organization": county.children.get().pk})
    assert titles(response) == {"Neuvola"}


def test_the_regions_providers_and_what_they_are_part_of_are_offered_as_a_filter(admin, kotka):
    unit = make_organization(name="Perhekeskus", parent=make_organization(name="Hyvinvointialue"))
    make_service(organization=unit)
    make_service(municipality_codes=["286"], organization=make_organization(name="Muualla"))
    make_organization(name="Palveluton")

    filters = admin.get(url(Service, "list")).context["filters"]

    offered = filters.form.fields["organization"].queryset
    assert {row.name for row in offered} == {"Perhekeskus", "Hyvinvointialue"}


@pytest.mark.parametrize("count", [1, 15])
def test_the_filter_by_provider_needs_as_few_queries_for_many_of_them(
    admin, kotka, county, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_service(organization=make_organization(parent=county))

    with django_assert_max_num_queries(32):
        admin.get(url(Service, "list"), {"organization": county.pk})


def test_collections_are_listed_and_show_their_services(admin, kotka):
    row = make_collection(services=[make_service(name="Neuvola")])

    assert titles(admin.get(url(ServiceCollection, "list"))) == {"Perheiden palvelut"}
    assert "Neuvola" in admin.get(url(ServiceCollection, "inspect", row.pk)).content.decode()


def test_channels_are_filtered_by_where_they_are(admin, kotka):
    make_channel(name="Halli", municipality_code="285")
    make_channel(name="Kirjasto", municipality_code="286")

    assert titles(admin.get(url(ServiceChannel, "list"), {"municipality": kotka.pk})) == {"Halli"}


@pytest.mark.parametrize(
    "query",
    [
        {"municipality": "x"},
        {"organization": "x"},
        {"provider_type": "x"},
        {"status": "x"},
        {"language": "x"},
        {"p": "x"},
    ],
)
def test_a_filter_that_makes_no_sense_breaks_nothing(admin, kotka, query):
    make_service()

    assert admin.get(url(Service, "list"), query).status_code == 200


@pytest.mark.parametrize("count", [1, 20])
def test_the_listing_needs_as_few_queries_for_many_rows(
    admin, kotka, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_service(organization=make_organization())

    with django_assert_max_num_queries(25):
        admin.get(url(Service, "list"))


def test_a_name_in_the_listing_leads_to_the_inspect_view(admin, kotka):
    row = make_service()

    assert url(Service, "inspect", row.pk) in admin.get(url(Service, "list")).content.decode()


def test_text_of_the_registry_cannot_carry_html_into_the_admin(admin, kotka):
    record = make_service_record(descriptions={"fi": "<script>alert(1)</script>"})

    html = admin.get(url(Service, "inspect", make_service(record).pk)).content.decode()

    assert "<script>alert(1)" not in html


def test_an_organisation_shows_its_parts_services_and_channels(admin, kotka):
    parent = make_organization(name="Hyvinvointialue")
    make_organization(name="Perhekeskus", parent=parent)
    make_service(name="Neuvola", organization=parent)
    make_channel(name="Neuvontapuhelin", organization=parent)

    html = admin.get(url(type(parent), "inspect", parent.pk)).content.decode()

    for text in ("Perhekeskus", "Neuvola", "Neuvontapuhelin"):
        assert text in html


@pytest.mark.parametrize("model", [Service, ServiceChannel])
def test_the_chooser_offers_only_what_is_published(admin, kotka, model):
    make = make_service if model is Service else make_channel
    make(name="Julkaistu")
    make(name="Poistunut", status=Status.WITHDRAWN)
    chooser = model.snippet_viewset.chooser_viewset

    html = admin.get(reverse(chooser.get_url_name("choose_results"))).content.decode()

    assert "Julkaistu" in html
    assert "Poistunut" not in html


@pytest.mark.parametrize(
    ("words", "found"), [("vesi kotka", True), ("vesi hamina", False), ("", True)]
)
def test_the_chooser_searches_names_and_providers_together(admin, kotka, words, found):
    make_service(name="Vesijumppa", organization=make_organization())
    chooser = Service.snippet_viewset.chooser_viewset

    response = admin.get(reverse(chooser.get_url_name("choose_results")), {"q": words})

    assert ("Vesijumppa" in response.content.decode()) is found


def test_the_chooser_cannot_create(admin, kotka):
    chooser = Service.snippet_viewset.chooser_viewset

    admin.post(reverse(chooser.get_url_name("create")), {"name": "Uusi"})

    assert not Service.objects.exists()


def test_usage_names_the_pages_that_use_a_service(admin, kotka):
    row = make_service()

    response = admin.get(url(Service, "usage", row.pk))

    assert response.status_code == 200
    assert not ReferenceIndex.get_references_to(row).exists()


@pytest.mark.parametrize("model", [Service, ServiceChannel, Municipality, SyncRun])
def test_a_listing_leads_to_inspection_and_offers_no_box_to_tick(admin, kotka, model):
    make_service()
    make_channel()
    SyncRun.objects.create(started_at=MODIFIED, kind="full", api_version="12")

    response = admin.get(url(model, "list"))

    columns = response.context["table"].columns
    assert url(model, "inspect", model.objects.first().pk) in response.content.decode()
    assert not any(isinstance(item, BulkActionsCheckboxColumn) for item in columns.values())
