from __future__ import annotations

from datetime import UTC, datetime

import pytest

from .factories import an_id, place, service


ARCHIVED_AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def gone(world):
    for name in ("Arkistoitu", "Piilotettu", "Julkaistu"):
        world.put(service(name))
    world.archive(an_id("Arkistoitu"), ARCHIVED_AT)
    world.withdraw(an_id("Piilotettu"), ARCHIVED_AT)


def names(client, **query):
    rows = client.get("Service", params=query).json()["itemList"] or []
    return [row["name"] for row in rows]


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize(
    ("status", "expected"),
    [("Published", "Julkaistu"), ("Archived", "Arkistoitu"), ("Withdrawn", "Piilotettu")],
)
def test_each_status_has_its_own_list(v11, status, expected):
    assert names(v11, status=status) == [expected]


@pytest.mark.usefixtures("gone")
def test_tombstones_are_listed_by_the_time_they_were_made(v11):
    assert names(v11, status="Archived", date="2026-11-01T11:59:59") == ["Arkistoitu"]
    assert names(v11, status="Archived", date="2026-11-01T12:00:00") == []


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("name", ["Arkistoitu", "Piilotettu"])
def test_the_detail_of_gone_content_looks_like_that_of_unknown_content(v11, name):
    answer = v11.get(f"Service/{an_id(name)}")
    assert (answer.status_code, list(answer.json())) == (404, ["errorMessage"])


@pytest.mark.usefixtures("gone")
def test_the_archive_of_an_organisation_tells_names_and_times(v11):
    owner = str(an_id("Kotkan kaupunki"))
    query = {"archivingType": "Manual", "organizationId": owner, "take": 10}
    (row,) = v11.get("Service/archived/list", params=query).json()
    assert row["id"] == str(an_id("Arkistoitu"))
    assert row["archivingDate"] == "2026-11-01T12:00:00.000000"
    assert row["serviceNames"] == [{"language": "fi", "value": "Arkistoitu", "type": "Name"}]


def test_the_archive_of_channels_has_names_under_another_key(v11, world):
    world.put(place())
    world.archive(an_id("Uimahalli"))
    owner = str(an_id("Kotkan kaupunki"))
    query = {"archivingType": "Automatic", "organizationId": owner, "take": 10}
    (row,) = v11.get("ServiceChannel/archived/list", params=query).json()
    assert row["names"][0]["value"] == "Uimahalli"


@pytest.mark.parametrize(
    ("query", "field"),
    [({"take": 10}, "archivingType"), ({"archivingType": "Manual", "take": 101}, "take")],
)
def test_the_archive_checks_its_parameters(v11, query, field):
    query = {"organizationId": str(an_id("Kotkan kaupunki")), **query}
    answer = v11.get("Service/archived/list", params=query)
    assert (answer.status_code, list(answer.json())) == (400, [field])
