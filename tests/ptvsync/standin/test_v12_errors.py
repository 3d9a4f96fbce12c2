from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from .factories import an_id, collection, connection, general_description, place, service


UNKNOWN = "7d4c2f0e-6a4f-4d5e-9d58-3f7c43a1f111"
ARCHIVED_AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("key", [{}, {"x-api-key": "wrong"}])
@pytest.mark.parametrize("path", ["service/search", "service-classes", "nothing"])
def test_every_call_needs_the_key(server, key, path):
    answer = httpx.get(f"{server.url}/api/v12/{path}", headers=key)
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["title"] == "Unauthorized"


@pytest.mark.parametrize(
    "path", ["service", "service-channel", "organization", "general-description"]
)
def test_unknown_content_is_not_found(v12, path):
    answer = v12.get(f"{path}/{UNKNOWN}")
    assert (answer.status_code, answer.json()["reason"]) == (404, "Unknown")


def test_a_malformed_id_is_refused(v12):
    answer = v12.get("service/12345")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "params.contentId"


@pytest.mark.parametrize("way", ["archive", "withdraw"])
def test_content_that_was_published_is_told_apart_from_unknown_content(v12, world, way):
    world.put(service())
    getattr(world, way)(an_id("Vesijumppa"))
    answer = v12.get(f"service/{an_id('Vesijumppa')}")
    assert (answer.status_code, answer.json()["reason"]) == (404, "NotPublished")


@pytest.fixture
def archived(world):
    jumppa, hall = service(), place()
    for record in (jumppa, hall, connection(jumppa, hall), service("Piilotettu")):
        world.put(record)
    world.archive(jumppa.id, ARCHIVED_AT)
    world.withdraw(an_id("Piilotettu"), ARCHIVED_AT)


def tombstones(client, kind, since):
    answer = client.get(f"{kind}/archived", params={"archivedAtOrAfter": since.isoformat()})
    return [item["contentId"] for item in answer.json()["items"]]


@pytest.mark.usefixtures("archived")
def test_the_archive_lists_what_was_archived_since(v12):
    later = ARCHIVED_AT + timedelta(seconds=1)
    assert tombstones(v12, "service", ARCHIVED_AT) == [str(an_id("Vesijumppa"))]
    assert tombstones(v12, "service", later) == []
    assert len(tombstones(v12, "connection", ARCHIVED_AT)) == 1
    assert tombstones(v12, "service-channel", ARCHIVED_AT) == []


@pytest.mark.usefixtures("archived")
def test_an_archived_connection_was_published_before(v12):
    answer = v12.get(f"connection/{an_id('Vesijumppa')}/{an_id('Uimahalli')}")
    assert answer.json()["reason"] == "NotPublished"


def test_the_archive_needs_a_time(v12):
    answer = v12.get("service/archived")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "query.archivedAtOrAfter"


def test_a_collection_tells_its_content_only_in_its_detail(v12, world):
    jumppa = service()
    for record in (jumppa, collection(jumppa)):
        world.put(record)
    (listed,) = v12.get("service-collection/search").json()["items"]
    found = v12.get(f"service-collection/{listed['contentId']}").json()
    assert "items" not in listed
    assert found["items"] == [{"itemType": "Service", "contentId": str(jumppa.id)}]


def test_general_descriptions_are_found_by_who_they_are_for(v12, world):
    world.put(general_description())
    path = "general-description/search"
    found = v12.get(path, params={"generalDescriptionTypes": "Municipality"}).json()
    none = v12.get(path, params={"generalDescriptionTypes": "Church"}).json()
    assert (found["totalItems"], none["totalItems"]) == (1, 0)
