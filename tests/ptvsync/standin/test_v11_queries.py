from __future__ import annotations

from datetime import timedelta

import pytest

from ptvsync.records import ChannelType, OrganizationType, Producer, ProducerRole

from .factories import (
    COUNTY,
    MOMENT,
    NATIONWIDE,
    REGION,
    an_id,
    channel,
    connection,
    general_description,
    organization,
    place,
    service,
    towns,
)


CLASS = "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/"
GROUP = "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/"


def names(client, path, **query):
    rows = client.get(path, params=query).json()["itemList"] or []
    return [row["name"] for row in rows]


@pytest.fixture
def areas(world):
    for name, area in {
        "Kotka": towns("285"),
        "Hamina": towns("075"),
        "Hyvinvointialue": COUNTY,
        "Maakunta": REGION,
        "Maa": NATIONWIDE,
    }.items():
        world.put(service(name, area=area))


@pytest.mark.usefixtures("areas")
def test_a_municipality_query_finds_the_areas_around_it(v11):
    found = names(v11, "Service/area/Municipality/code/285")
    assert found == ["Kotka", "Hyvinvointialue", "Maakunta"]


@pytest.mark.usefixtures("areas")
def test_a_county_query_finds_only_what_is_marked_with_the_county(v11):
    found = names(v11, "Service/area/WellbeingServiceCounties/code/10")
    assert found == ["Hyvinvointialue"]


@pytest.mark.usefixtures("areas")
def test_a_region_and_a_county_with_the_same_code_are_not_mixed_up(v11):
    assert names(v11, "Service/area/Province/code/08") == ["Maakunta"]
    assert names(v11, "Service/area/Province/code/10") == []


@pytest.mark.usefixtures("areas")
def test_nationwide_services_come_on_request(v11):
    path = "Service/area/WellbeingServiceCounties/code/10"
    assert names(v11, path, includeWholeCountry="true") == ["Hyvinvointialue", "Maa"]


@pytest.mark.usefixtures("areas")
def test_an_area_list_gives_the_same_services_as_objects(v11):
    found = v11.get("Service/list/area/Municipality/code/285").json()["itemList"]
    rows = v11.get("Service/area/Municipality/code/285").json()["itemList"]
    assert [item["id"] for item in found] == [row["id"] for row in rows]


@pytest.fixture
def sports(world):
    world.put(service("Liikunta", classes=("P27",)))
    world.put(service("Urheilu", classes=("P27.1",)))
    world.put(service("Retkeily", classes=("P27.2",)))


@pytest.mark.usefixtures("sports")
def test_a_class_query_finds_the_main_class_too(v11):
    assert names(v11, "Service/serviceClass", uri=f"{CLASS}P27.1") == ["Liikunta", "Urheilu"]


@pytest.mark.usefixtures("sports")
def test_a_main_class_query_does_not_find_its_subclasses(v11):
    assert names(v11, "Service/serviceClass", uri=f"{CLASS}P27") == ["Liikunta"]


def test_a_class_query_finds_services_by_their_general_description(v11, world):
    general = general_description(classes=("P25.1",))
    world.put(general)
    world.put(service(general_description_id=general.id))
    assert names(v11, "Service/serviceClass", uri=f"{CLASS}P25.1") == ["Vesijumppa"]


def test_an_unknown_class_is_not_found(v11):
    answer = v11.get("Service/serviceClass", params={"uri": f"{CLASS}P99"})
    assert answer.status_code == 404
    assert answer.json()["errorMessage"] == f"Service class with uri '{CLASS}P99' not found."


def test_a_target_group_query_finds_that_group(v11, world):
    world.put(service())
    world.put(service("Perheuinti", target_groups=("KR1.2",)))
    assert names(v11, "Service/targetGroup", uri=f"{GROUP}KR1.2") == ["Perheuinti"]


def test_an_organisation_has_the_services_it_produces(v11, world):
    partner = organization("Merituuli ry", type=OrganizationType.ASSOCIATION, municipality="")
    world.put(partner)
    world.put(service("Muu"))
    producer = Producer(role=ProducerRole.OTHER, organization_id=partner.id)
    world.put(service("Yhteinen", producers=(producer,)))
    path, query = "Service/list/organization", {"organizationId": str(partner.id)}
    found = v11.get(path, params=query).json()["itemList"]
    assert [item["id"] for item in found] == [str(an_id("Yhteinen"))]


def test_an_organisation_has_only_the_channels_it_owns(v11, world):
    world.put(place())
    world.put(place("Muu halli", organization_id=an_id("Muu")))
    path = f"ServiceChannel/organization/{an_id('Kotkan kaupunki')}"
    assert names(v11, path) == ["Uimahalli"]


def test_an_organisation_is_found_by_its_business_code(v11, world):
    world.put(place())
    found = v11.get("ServiceChannel/list/organization", params={"code": "9912345-6"}).json()
    assert len(found["itemList"]) == 1
    assert len(v11.get("Organization/businesscode/9912345-6").json()) == 1


def test_channels_are_found_by_type(v11, world):
    world.put(place())
    world.put(channel(ChannelType.PHONE))
    assert names(v11, "ServiceChannel/type/Phone") == ["Neuvontapuhelin"]


def test_services_of_a_channel_are_those_connected_to_it(v11, world):
    jumppa, hall = service(), place()
    for record in (jumppa, service("Irrallinen"), hall, connection(jumppa, hall)):
        world.put(record)
    assert names(v11, f"Service/serviceChannel/{hall.id}") == ["Vesijumppa"]


def test_dates_leave_out_their_own_second(v11, world):
    world.put(service(modified=MOMENT.replace(microsecond=0)))
    text = f"{MOMENT:%Y-%m-%dT%H:%M:%S}"
    earlier = f"{MOMENT - timedelta(seconds=1):%Y-%m-%dT%H:%M:%S}"
    assert names(v11, "Service", date=earlier) == ["Vesijumppa"]
    assert names(v11, "Service", date=text) == []
    assert names(v11, "Service", dateBefore=text) == []


def test_the_hierarchy_shows_parents_and_children(v11, world):
    parent = organization("Hyvinvointialue")
    child = organization("Perhekeskus", parent_id=parent.id)
    for record in (parent, child):
        world.put(record)
    assert "Perhekeskus" not in names(v11, "Organization/Hierarchy")
    top = v11.get(f"Organization/Hierarchy/{parent.id}").json()
    bottom = v11.get(f"Organization/Hierarchy/{child.id}").json()
    assert [item["id"] for item in top["subOrganizations"]] == [str(child.id)]
    assert bottom["parent"]["id"] == str(parent.id)


def test_paths_are_matched_without_regard_to_case(v11, world):
    world.put(service())
    assert v11.get("service").json() == v11.get("Service").json()
