from __future__ import annotations

import pytest

from .factories import an_id, service


UNKNOWN = "7d4c2f0e-6a4f-4d5e-9d58-3f7c43a1f111"


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("Service", "Service"),
        ("ServiceChannel", "Service channel"),
        ("Organization", "Organization"),
    ],
)
def test_an_unknown_id_is_not_found(v11, path, word):
    answer = v11.get(f"{path}/{UNKNOWN}")
    assert answer.status_code == 404
    assert answer.json() == {"errorMessage": f"{word} with id '{UNKNOWN}' not found."}


def test_a_malformed_id_is_refused(v11):
    answer = v11.get("Service/12345")
    assert answer.status_code == 400
    assert answer.json()["id"][0].startswith("Guid should contain 32 digits with 4 dashes")


def test_a_list_without_ids_is_refused(v11):
    assert v11.get("Service/list").json() == {"guids": ["Property guids is required."]}


def test_a_list_with_a_malformed_id_is_refused(v11):
    answer = v11.get("Service/list", params={"guids": f"{UNKNOWN},x"})
    assert answer.status_code == 400
    assert answer.json() == {"guids": ["Cannot parse 'x' to type of Guid."]}


def test_unknown_ids_of_a_list_are_dropped(v11, world):
    world.put(service())
    answer = v11.get("Service/list", params={"guids": f"{UNKNOWN},{an_id('Vesijumppa')}"})
    assert [row["id"] for row in answer.json()] == [str(an_id("Vesijumppa"))]


def test_a_list_with_nothing_found_is_not_found(v11):
    answer = v11.get("Service/list", params={"guids": UNKNOWN})
    assert (answer.status_code, answer.json()) == (404, {"errorMessage": "Services not found."})


@pytest.mark.parametrize(("count", "status"), [(100, 200), (101, 500)])
def test_a_list_may_have_a_hundred_hits(v11, world, count, status):
    records = [service(f"Palvelu {number}") for number in range(count)]
    for record in records:
        world.put(record)
    guids = ",".join(str(record.id) for record in records)
    assert v11.get("Service/list", params={"guids": guids}).status_code == status


@pytest.mark.parametrize("name", ["date", "dateBefore"])
@pytest.mark.parametrize("value", ["2026-09-14", "2026-09-14T08:00:00Z", "yesterday"])
def test_a_date_in_another_format_is_refused(v11, name, value):
    answer = v11.get("Service", params={name: value})
    assert (answer.status_code, list(answer.json())) == (400, [name])


def test_an_unknown_status_is_refused(v11):
    answer = v11.get("Service", params={"status": "Draft"})
    assert answer.status_code == 400
    assert "Published, Archived, Withdrawn" in answer.json()["status"][0]


@pytest.mark.parametrize("path", ["serviceClass", "targetGroup", "industrialClass"])
def test_a_class_query_needs_a_uri(v11, path):
    answer = v11.get(f"Service/{path}")
    message = "Query string parameter uri is mandatory."
    assert (answer.status_code, answer.json()) == (400, {"errorMessage": message})


def test_an_unknown_municipality_is_not_found(v11):
    answer = v11.get("Service/area/Municipality/code/999")
    message = "Municipality with code '999' not found."
    assert (answer.status_code, answer.json()) == (404, {"errorMessage": message})


def test_an_unknown_area_is_not_found(v11):
    answer = v11.get("Service/area/Province/code/99")
    message = "Area Province with code '99' not found."
    assert (answer.status_code, answer.json()) == (404, {"errorMessage": message})


@pytest.mark.parametrize(
    "path",
    [
        "Service/active",
        "ServiceChannel/active",
        "Organization/saha",
        "Common/NotMaintainedServices",
    ],
)
def test_endpoints_of_maintainers_ask_for_a_token(v11, path):
    assert v11.get(path).status_code == 401
