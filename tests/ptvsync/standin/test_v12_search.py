from __future__ import annotations

from datetime import timedelta

import pytest

from ptvsync.records import ChannelType, OrganizationType

from .factories import (
    COUNTY,
    MOMENT,
    NATIONWIDE,
    REGION,
    an_id,
    channel,
    collection,
    connection,
    organization,
    place,
    service,
    towns,
)


def search(client, kind="service", **query):
    answer = client.get(f"{kind}/search", params=query)
    assert answer.status_code == 200, answer.text
    return [item["languageVersions"]["fi"]["name"] for item in answer.json()["items"]]


def test_a_page_tells_the_totals(v12, world):
    for number in range(5):
        world.put(service(f"Palvelu {number}"))
    found = v12.get("service/search", params={"page": 2, "pageSize": 2}).json()
    names = [item["languageVersions"]["fi"]["name"] for item in found.pop("items")]
    assert found == {"page": 2, "pageSize": 2, "totalItems": 5, "totalPages": 3}
    assert names == ["Palvelu 2", "Palvelu 3"]


def test_a_page_past_the_end_is_empty(v12, world):
    world.put(service())
    found = v12.get("service/search", params={"page": 7}).json()
    assert (found["totalItems"], found["items"]) == (1, [])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"),
        ("page", "1000001"),
        ("page", "one"),
        ("pageSize", "0"),
        ("pageSize", "101"),
        ("municipalities", "85"),
        ("wellbeingServicesCounties", "010"),
        ("areaType", "Municipality"),
        ("serviceTypes", "Permit"),
        ("serviceClassesMatch", "some"),
        ("organizationContentIds", "kotka"),
        ("publishedAtOrAfter", "yesterday"),
        ("languageVersions", "de"),
    ],
)
def test_a_wrong_parameter_is_named(v12, name, value):
    answer = v12.get("service/search", params={"areaType": "LimitedArea", name: value})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert [error["path"] for error in answer.json()["errors"]] == [f"query.{name}"]


@pytest.mark.parametrize(("count", "status"), [(20, 200), (21, 400)])
def test_an_array_has_at_most_twenty_values(v12, count, status):
    query = {"serviceClasses": [f"P{number}" for number in range(count)]}
    assert v12.get("service/search", params=query).status_code == status


def test_a_value_may_not_be_repeated(v12):
    answer = v12.get("service/search", params={"serviceClasses": ["P27", "P27"]})
    assert answer.json()["errors"][0]["message"] == "must NOT have duplicate items"


def test_all_the_errors_are_told_at_once(v12):
    answer = v12.get("service/search", params={"page": 0, "pageSize": 0, "serviceTypes": "x"})
    assert len(answer.json()["errors"]) == 3


@pytest.fixture
def areas(world):
    for name, area in {
        "Kotka": towns("285"),
        "Molemmat": towns("075", "285"),
        "Hyvinvointialue": COUNTY,
        "Maakunta": REGION,
        "Maa": NATIONWIDE,
    }.items():
        world.put(service(name, area=area))


@pytest.mark.usefixtures("areas")
def test_areas_need_the_limited_area_type(v12):
    answer = v12.get("service/search", params={"municipalities": "285"})
    assert [error["path"] for error in answer.json()["errors"]] == ["query.areaType"]


@pytest.mark.usefixtures("areas")
def test_a_municipality_finds_the_areas_around_it_but_nothing_nationwide(v12):
    found = search(v12, areaType="LimitedArea", municipalities="285")
    assert found == ["Kotka", "Molemmat", "Hyvinvointialue", "Maakunta"]


@pytest.mark.usefixtures("areas")
def test_every_municipality_must_match_unless_any_is_asked_for(v12):
    query = {"areaType": "LimitedArea", "municipalities": ["075", "285"]}
    assert "Kotka" not in search(v12, **query)
    assert "Kotka" in search(v12, **query, municipalitiesMatch="any")


@pytest.mark.usefixtures("areas")
def test_a_county_finds_only_what_is_marked_with_it(v12):
    found = search(v12, areaType="LimitedArea", wellbeingServicesCounties="10")
    assert found == ["Hyvinvointialue"]


@pytest.mark.usefixtures("areas")
def test_nationwide_content_is_asked_for_by_area_type(v12):
    assert search(v12, areaType="WholeCountry") == ["Maa"]


def test_every_class_must_match_unless_any_is_asked_for(v12, world):
    world.put(service("Jumppa", classes=("P27.1",)))
    world.put(service("Jumppa ja neuvonta", classes=("P27.1", "P5.17")))
    query = {"serviceClasses": ["P27.1", "P5.17"]}
    assert search(v12, **query) == ["Jumppa ja neuvonta"]
    assert len(search(v12, **query, serviceClassesMatch="any")) == 2


def test_a_class_finds_neither_its_main_class_nor_its_subclasses(v12, world):
    for code in ("P27", "P27.1"):
        world.put(service(code, classes=(code,)))
    assert search(v12, serviceClasses="P27") == ["P27"]
    assert search(v12, serviceClasses="P27.1") == ["P27.1"]


def test_comma_separated_values_are_one_value(v12, world):
    world.put(service())
    assert search(v12, serviceClasses="P27.1,P27", serviceClassesMatch="any") == []


def test_content_published_at_the_given_moment_is_found(v12, world):
    world.put(service())
    later = (MOMENT + timedelta(milliseconds=1)).isoformat()
    assert search(v12, publishedAtOrAfter=MOMENT.isoformat()) == ["Vesijumppa"]
    assert search(v12, publishedAtOrAfter=later) == []


def test_services_are_found_by_organisation_group_and_language(v12, world):
    world.put(service("A", names={"fi": "A", "sv": "A"}))
    world.put(service("B", organization_id=an_id("Muu"), target_groups=("KR1.2",)))
    assert search(v12, organizationContentIds=str(an_id("Muu"))) == ["B"]
    assert search(v12, targetGroups="KR1.1") == ["A"]
    assert search(v12, languageVersions="sv") == ["A"]


def test_services_are_found_by_collection(v12, world):
    jumppa = service()
    for record in (jumppa, service("Muu"), collection(jumppa)):
        world.put(record)
    assert search(v12, serviceCollectionContentId=str(an_id("Vesiliikunta"))) == ["Vesijumppa"]


def test_channels_are_found_by_type(v12, world):
    world.put(place())
    world.put(channel(ChannelType.PHONE))
    found = search(v12, "service-channel", channelTypes=["TelephoneService", "WebPage"])
    assert found == ["Neuvontapuhelin"]


def test_organisations_are_found_by_type_and_business_id(v12, world):
    world.put(organization("Merituuli ry", type=OrganizationType.ASSOCIATION, business_id="1-2"))
    assert search(v12, "organization", organizationTypes="Municipality") == ["Kotkan kaupunki"]
    assert search(v12, "organization", businessIds="1-2") == ["Merituuli ry"]


@pytest.fixture
def connections(world):
    jumppa, uinti, hall = service(), service("Uinti"), place()
    for record in (jumppa, uinti, hall, connection(jumppa, hall)):
        world.put(record)
    world.put(connection(uinti, hall, modified=MOMENT + timedelta(days=1)))


def connected(client, **query):
    items = client.get("connection/search", params=query).json()["items"]
    return [item["serviceContentId"] for item in items]


@pytest.mark.usefixtures("connections")
def test_connections_are_found_from_either_end(v12):
    jumppa, hall = str(an_id("Vesijumppa")), str(an_id("Uimahalli"))
    assert connected(v12, serviceContentIds=jumppa) == [jumppa]
    assert len(connected(v12, channelContentIds=hall)) == 2
    assert connected(v12, serviceContentIds=hall) == []


@pytest.mark.usefixtures("connections")
def test_connections_have_their_own_time(v12):
    since = (MOMENT + timedelta(hours=1)).isoformat()
    assert connected(v12, publishedAtOrAfter=since) == [str(an_id("Uinti"))]
