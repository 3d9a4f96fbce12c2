from __future__ import annotations

import time
from datetime import UTC, datetime

import httpx
import pytest

from ptvsync.records import ContactDetails
from ptvsync.standin.faults import FAULTS

from .factories import accessible_address, an_id, connection, place, service, weekly


@pytest.fixture
def faults(server):
    return server.faults


@pytest.fixture
def linked(world):
    jumppa, hall = service(names={"fi": "Vesijumppa", "sv": "Vattengymnastik"}), place()
    for record in (jumppa, hall, connection(jumppa, hall)):
        world.put(record)
    return jumppa, hall


def test_an_unknown_fault_is_an_error(faults):
    with pytest.raises(KeyError):
        faults.switch_on("earthquake")


def test_a_gateway_timeout_is_html(v11, faults):
    faults.switch_on("gateway_timeout")
    answer = v11.get("Service")
    assert (answer.status_code, answer.headers["content-type"]) == (504, "text/html")


def test_a_slow_answer_is_right(v11, faults):
    faults.switch_on("slow", seconds=0.2)
    start = time.monotonic()
    assert v11.get("Service").status_code == 200
    assert time.monotonic() - start > 0.2


def test_too_many_requests_tells_how_long_to_wait(v12, faults):
    faults.switch_on("too_many_requests", retry_after=3)
    answer = v12.get("service/search")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "3")


def test_a_server_error_has_a_message(v11, faults):
    faults.switch_on("server_error")
    answer = v11.get("Service")
    assert answer.status_code == 500
    assert answer.json()["errorMessage"].startswith("An unexpected error occurred.")


def test_truncated_json_cannot_be_read(v11, faults):
    faults.switch_on("truncated_json")
    with pytest.raises(ValueError, match="."):
        v11.get("Service").json()


def test_a_wrong_key_is_refused_in_v12_only(v11, v12, faults):
    faults.switch_on("wrong_key")
    assert (v11.get("Service").status_code, v12.get("service/search").status_code) == (200, 401)


@pytest.mark.usefixtures("linked")
def test_an_empty_page_looks_like_nothing_was_found(v11, v12, faults):
    faults.switch_on("empty_page")
    assert v11.get("Service").json()["itemList"] is None
    assert v12.get("service/search").json()["totalItems"] == 0


@pytest.mark.usefixtures("linked")
def test_a_row_without_a_name_has_no_detail(v11, faults):
    faults.switch_on("nameless_rows")
    ghost, real = v11.get("Service").json()["itemList"]
    assert (ghost["name"], real["name"]) == (None, "Vesijumppa")
    assert v11.get(f"Service/{ghost['id']}").status_code == 404


def test_an_id_comes_twice_over_pages(v12, world, faults):
    for number in range(4):
        world.put(service(f"Palvelu {number}"))
    faults.switch_on("duplicate_ids")
    pages = [v12.get("service/search", params={"page": n, "pageSize": 2}).json() for n in (1, 2)]
    ids = [item["contentId"] for page in pages for item in page["items"]]
    assert (len(ids), len(set(ids))) == (5, 4)


def test_a_connection_breaks_off_in_the_middle_of_an_answer(v11, faults):
    faults.switch_on("connection_lost")
    with pytest.raises(httpx.RemoteProtocolError):
        v11.get("CodeList/GetMunicipalityCodes")


def test_a_maintenance_page_is_no_json(v12, faults):
    faults.switch_on("maintenance_page")
    answer = v12.get("service/search")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")


def test_a_half_page_keeps_its_totals(v11, v12, world, faults):
    for number in range(9):
        world.put(service(f"Palvelu {number}"))
    faults.switch_on("half_page")
    old, new = v11.get("Service").json(), v12.get("service/search").json()
    assert (len(old["itemList"]), old["pageCount"]) == (3, 1)
    assert (len(new["items"]), new["totalItems"]) == (3, 9)


def test_totals_tell_of_more_than_there_is(v11, v12, world, faults):
    world.put(service())
    faults.switch_on("wrong_total")
    old, new = v11.get("Service").json(), v12.get("service/search").json()
    assert (len(old["itemList"]), old["pageCount"]) == (1, 2)
    assert (len(new["items"]), new["totalItems"], new["totalPages"]) == (1, 101, 2)


def test_most_services_vanish_and_come_back(v11, v12, world, faults):
    hall = place()
    world.put(hall)
    for number in range(10):
        record = service(f"Palvelu {number}")
        world.put(record)
        world.put(connection(record, hall))

    def counts():
        connected = v12.get("connection/search").json()["totalItems"]
        listed = len(v11.get("Service").json()["itemList"])
        return v12.get("service/search").json()["totalItems"], connected, listed

    faults.switch_on("services_vanish")
    assert counts() == (4, 4, 4)
    faults.switch_off("services_vanish")
    assert counts() == (10, 10, 10)


@pytest.mark.usefixtures("linked")
def test_vanished_services_are_the_same_at_every_question(v12, faults):
    faults.switch_on("services_vanish", share=1.0)
    assert v12.get("service/search").json()["items"] == []
    assert v12.get(f"service/{an_id('Vesijumppa')}").status_code == 404


@pytest.mark.usefixtures("linked")
def test_the_organisations_of_a_service_are_missing(v11, faults):
    faults.switch_on("organization_missing")
    found = v11.get(f"Service/{an_id('Vesijumppa')}").json()["organizations"]
    assert [row["organization"] for row in found] == [None]


@pytest.mark.usefixtures("linked")
def test_empty_lists_are_null(v11, v12, faults):
    faults.switch_on("null_lists")
    assert v11.get(f"Service/{an_id('Vesijumppa')}").json()["legislation"] is None
    assert v12.get(f"service/{an_id('Vesijumppa')}").json()["lifeEvents"] is None


@pytest.mark.usefixtures("linked")
def test_every_object_has_a_new_field(v11, v12, faults):
    faults.switch_on("new_fields")
    old = v11.get(f"Service/{an_id('Vesijumppa')}").json()
    new = v12.get(f"service/{an_id('Vesijumppa')}").json()
    assert "newInThisRelease" in old
    assert "newInThisRelease" in new["languageVersions"]["fi"]
    assert "newInThisRelease" not in new["languageVersions"]


def test_hours_come_in_another_order(v11, v12, world, faults):
    world.put(place(hours=(weekly(), weekly(2))))
    path = an_id("Uimahalli")

    def both():
        first = v11.get(f"ServiceChannel/{path}").json()["serviceHours"]
        return first, v12.get(f"service-channel/{path}").json()["serviceHours"]["hours"]

    normal = both()
    faults.switch_on("reordered_hours")
    turned = both()
    assert [list(reversed(hours)) for hours in turned] == list(normal)


@pytest.mark.usefixtures("linked")
def test_a_connection_changes_without_its_time(v11, v12, faults):
    before = v12.get("connection/search").json()["items"][0]
    service_before = v11.get(f"Service/{an_id('Vesijumppa')}").json()
    faults.switch_on("connection_changed")
    after = v12.get("connection/search").json()["items"][0]
    service_after = v11.get(f"Service/{an_id('Vesijumppa')}").json()
    assert before["languageVersions"] != after["languageVersions"]
    assert before["publishedAt"] == after["publishedAt"]
    assert service_before["modified"] == service_after["modified"]


@pytest.mark.usefixtures("linked")
def test_an_item_is_archived_between_the_list_and_its_detail(v11, faults):
    faults.switch_on("archived_after_listing", path="/Service")
    (row,) = v11.get("Service").json()["itemList"]
    assert v11.get(f"Service/{row['id']}").status_code == 404


@pytest.mark.usefixtures("linked")
def test_a_language_version_is_withdrawn(v12, faults):
    faults.switch_on("language_withdrawn")
    (found,) = v12.get("service/search").json()["items"]
    assert list(found["languageVersions"]) == ["fi"]
    assert datetime.fromisoformat(found["publishedAt"]) > datetime(2026, 9, 15, tzinfo=UTC)


def test_an_organisation_is_renamed(v11, faults):
    faults.switch_on("organization_renamed")
    (found,) = v11.get("Organization").json()["itemList"]
    assert found["name"] == "Kotkan kaupunki (uusi nimi)"


@pytest.mark.usefixtures("linked")
def test_classes_have_their_old_uris_with_the_new_ones_beside(v11, faults):
    faults.switch_on("old_class_uris")
    (found,) = v11.get(f"Service/{an_id('Vesijumppa')}").json()["serviceClasses"]
    assert found["uri"].startswith("http://urn.fi/")
    assert found["newUri"].endswith("/code/P27.1")


def test_coordinates_are_empty_or_swapped(v11, v12, world, faults):
    contact = ContactDetails(addresses=(accessible_address(),))
    world.put(place(contact=contact))
    faults.switch_on("bad_coordinates")
    old = v11.get(f"ServiceChannel/{an_id('Uimahalli')}").json()["addresses"][0]
    new = v12.get(f"service-channel/{an_id('Uimahalli')}").json()["location"]["streetAddresses"][0]
    assert old["streetAddress"]["latitude"] == ""
    assert old["entrances"][0]["coordinates"]["latitude"] == "497019.503"
    assert new["coordinates"][0]["easting"] == 6703356.165


def test_a_fault_hits_as_often_as_asked(v11, faults):
    faults.switch_on("server_error", times=2)
    assert [v11.get("Service").status_code for _ in range(3)] == [500, 500, 200]


def test_a_fault_hits_only_the_paths_asked_for(v11, faults):
    faults.switch_on("server_error", path="/ServiceChannel")
    assert v11.get("Service").status_code == 200
    assert v11.get("ServiceChannel").status_code == 500


def test_faults_can_be_switched_off(v11, faults):
    faults.switch_on("server_error")
    faults.switch_off("server_error")
    faults.switch_on("gateway_timeout")
    faults.clear()
    assert v11.get("Service").status_code == 200


def test_two_faults_hit_the_same_answer(v11, world, faults):
    world.put(service())
    faults.switch_on("slow", seconds=0.1)
    faults.switch_on("nameless_rows")
    start = time.monotonic()
    assert v11.get("Service").json()["itemList"][0]["name"] is None
    assert time.monotonic() - start > 0.1


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_no_fault_breaks_the_server(server, linked, name):
    options = {"seconds": 0.01} if name == "slow" else {}
    server.faults.switch_on(name, **options)
    for path in ("v11/Service", "v11/CodeList/GetMunicipalityCodes", "v12/connection/search"):
        url, headers = f"{server.url}/api/{path}", {"x-api-key": "demo"}
        if name == "connection_lost":
            with pytest.raises(httpx.RemoteProtocolError):
                httpx.get(url, headers=headers)
        else:
            assert httpx.get(url, headers=headers).status_code in {200, 401, 429, 500, 504}
