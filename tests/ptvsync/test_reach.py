"""Which services belong to a region."""

from __future__ import annotations

from uuid import uuid4

import pytest

from cms.region.models import RegionSettings
from ptvsync.models import (
    Organization,
    Service,
    ServiceClass,
    ServiceCollection,
    Status,
    TargetGroup,
)
from ptvsync.reach import offered_in, subtree, with_parents
from tests.factories import MODIFIED, make_organization, make_service


pytestmark = pytest.mark.django_db


def offered(**settings):
    region = RegionSettings(**{"municipality_codes": ["285"], **settings})
    return set(Service.objects.filter(offered_in(region)).values_list("name", flat=True))


def make_collection(*services, status=Status.PUBLISHED):
    return ServiceCollection.objects.create(
        registry_id=uuid4(),
        name="Kokoelma",
        service_ids=[service.registry_id for service in services],
        record={},
        status=status,
        modified_at=MODIFIED,
    )


@pytest.fixture(autouse=True)
def _services():
    make_service("Kotkassa", municipality_codes=["285"])
    make_service("Mikkelissä", municipality_codes=["491"])
    make_service("Kaikkialla", nationwide=True)


def test_services_of_its_municipalities_belong_to_a_region():
    assert offered() == {"Kotkassa"}


def test_nationwide_services_belong_to_a_region_that_takes_them():
    assert offered(ptv_nationwide=True) == {"Kotkassa", "Kaikkialla"}


def test_a_service_chosen_by_its_id_belongs_to_the_region_wherever_it_is_offered():
    chosen = Service.objects.get(name="Mikkelissä").registry_id
    assert offered(ptv_service_ids=[chosen]) == {"Kotkassa", "Mikkelissä"}


def test_the_services_of_a_chosen_collection_belong_to_the_region():
    collection = make_collection(Service.objects.get(name="Mikkelissä"))
    assert offered(ptv_collection_ids=[collection.registry_id]) == {"Kotkassa", "Mikkelissä"}


def test_a_withdrawn_collection_chooses_nothing():
    service = Service.objects.get(name="Mikkelissä")
    collection = make_collection(service, status=Status.WITHDRAWN)
    assert offered(ptv_collection_ids=[collection.registry_id]) == {"Kotkassa"}


def test_the_services_of_a_chosen_organisation_and_of_its_parts_belong_to_the_region():
    root = make_organization("Hyvinvointialue")
    part = make_organization("Sosiaalitoimi", parent=make_organization("Palvelut", parent=root))
    make_service("Juuren", municipality_codes=["491"], organization=root)
    make_service("Osan", municipality_codes=["491"], organization=part)
    names = offered(ptv_organization_ids=[root.registry_id])
    assert names == {"Kotkassa", "Juuren", "Osan"}


@pytest.fixture
def _codes():
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    TargetGroup.objects.create(code="KR1", names={"fi": "Kansalaiset"})
    TargetGroup.objects.create(code="KR1.1", names={"fi": "Vanhukset"}, parent="KR1")
    Service.objects.all().delete()
    make_service("Jumppa", class_codes=["P27.1"], target_group_codes=["KR1.1"], languages=["fi"])
    make_service("Liikunta", class_codes=["P27"], target_group_codes=["KR1"], languages=["sv"])
    make_service("Kuoro", class_codes=["P25"], target_group_codes=[], languages=["fi", "sv"])


@pytest.mark.usefixtures("_codes")
@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({}, {"Jumppa", "Liikunta", "Kuoro"}),
        ({"ptv_class_codes": ["P27"]}, {"Jumppa", "Liikunta"}),
        ({"ptv_class_codes": ["P27.1", "P25"]}, {"Jumppa", "Kuoro"}),
        ({"ptv_target_group_codes": ["KR1"]}, {"Jumppa", "Liikunta"}),
        ({"ptv_target_group_codes": ["KR1.1"]}, {"Jumppa"}),
        ({"ptv_languages": ["sv"]}, {"Liikunta", "Kuoro"}),
        ({"ptv_class_codes": ["P27"], "ptv_languages": ["fi"]}, {"Jumppa"}),
        ({"ptv_class_codes": ["P99"]}, set()),
    ],
)
def test_of_what_is_offered_the_wanted_classes_groups_and_languages_belong(wanted, names):
    assert offered(**wanted) == names


@pytest.mark.usefixtures("_codes")
def test_what_is_wanted_narrows_what_was_chosen_too():
    chosen = make_service("Muualla", municipality_codes=["491"], class_codes=["P25"])
    region = {"ptv_service_ids": [chosen.registry_id], "municipality_codes": []}
    assert offered(**region) == {"Muualla"}
    assert offered(**region, ptv_class_codes=["P27"]) == set()


def test_the_parts_of_organisations_lead_to_what_they_are_part_of():
    root = make_organization("A")
    part = make_organization("C", parent=make_organization("B", parent=root))
    assert with_parents([part.pk]) == {root.pk, part.parent.pk, part.pk}


def test_a_circle_of_organisations_ends():
    root = make_organization("A")
    below = make_organization("B", parent=root)
    Organization.objects.filter(pk=root.pk).update(parent=below)
    assert subtree([root.registry_id]) == {root.pk, below.pk}


def test_choosing_nothing_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        offered_in(RegionSettings(municipality_codes=["285"]))
