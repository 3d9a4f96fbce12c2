from __future__ import annotations

import pytest

from .factories import place


@pytest.mark.parametrize(
    "name",
    [
        "target-groups",
        "life-events",
        "industrial-classes",
        "ontology-terms",
        "service-classes",
        "language-codes",
        "country-codes",
        "municipality-codes",
        "region-codes",
        "wellbeing-services-county-codes",
        "postal-codes",
    ],
)
def test_v12_has_every_reference_list(v12, name):
    answer = v12.get(name, params={"page": 1, "pageSize": 100})
    assert answer.status_code == 200
    assert set(answer.json()) == {"page", "pageSize", "totalItems", "totalPages", "items"}


def test_classes_are_found_by_code_with_their_parents(v12):
    (found,) = v12.get("service-classes", params={"codes": "P27.1"}).json()["items"]
    assert found["parentUri"].endswith("/code/P27")
    assert found["name"]["fi"] == "Liikunta ja urheilu"


def test_lists_are_found_by_name_and_uri(v12):
    uri = "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.1"
    by_uri = v12.get("target-groups", params={"uris": uri}).json()["items"]
    by_name = v12.get("target-groups", params={"name": "ikäihmiset"}).json()["items"]
    assert [item["code"] for item in by_uri] == [item["code"] for item in by_name] == ["KR1.1"]


def test_every_entry_is_valid(v12):
    assert v12.get("life-events", params={"isValid": "false"}).json()["totalItems"] == 0


def test_the_county_is_code_ten_and_the_region_code_eight(v12):
    counties = v12.get("wellbeing-services-county-codes", params={"codes": "10"}).json()
    regions = v12.get("region-codes", params={"codes": "08"}).json()
    municipalities = ["075", "285", "286", "489", "624", "935"]
    assert counties["items"][0]["name"]["fi"] == "Kymenlaakson hyvinvointialue"
    assert regions["items"][0]["name"]["fi"] == "Kymenlaakso"
    assert counties["items"][0]["municipalities"] == municipalities
    assert regions["items"][0]["municipalities"] == municipalities


def test_a_missing_translation_is_an_empty_string(v12, world):
    world.put(place())
    (found,) = v12.get("postal-codes").json()["items"]
    assert found == {"code": "48100", "isValid": True, "name": {"fi": "KOTKA", "sv": "", "en": ""}}


def test_v11_lists_names_as_rows(v11, world):
    world.put(place())
    municipalities = v11.get("CodeList/GetMunicipalityCodes").json()
    hamina = next(item for item in municipalities if item["code"] == "075")
    assert {"value": "Fredrikshamn", "language": "sv"} in hamina["names"]
    offices = v11.get("CodeList/GetPostalCodes").json()["itemList"]
    assert offices == [{"code": "48100", "names": [{"value": "KOTKA", "language": "fi"}]}]


@pytest.mark.parametrize(
    ("kind", "count"), [("Municipality", 309), ("Province", 19), ("WellbeingServiceCounties", 23)]
)
def test_v11_has_a_list_for_each_type_of_area(v11, kind, count):
    assert len(v11.get(f"CodeList/GetAreaCodes/type/{kind}").json()) == count


def test_v11_refuses_an_unknown_type_of_area(v11):
    assert v11.get("CodeList/GetAreaCodes/type/Village").status_code == 400
