"""A registry that answers something else than it promised, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptvsync.clients import (
    RegistryPayloadError,
    RegistryUnavailable,
)
from ptvsync.records import Kind

from .asking import ask, fetch_one
from .factories import (
    uuid,
)
from .payloads import typed, v11_channel, v11_service, v12_channel, v12_service


BOTH = pytest.mark.parametrize("version", ["11", "12"])
NOW = datetime(2026, 11, 22, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


class TestOddAnswers:
    """A registry that answers something else than it promised, over real HTTP."""

    @pytest.fixture
    def answer(self, httpserver, settings):
        """Answer a path of a version with some JSON."""
        settings.PTV_API_URL, settings.PTV_ACCESSIBILITY_URL = httpserver.url_for(""), ""

        def respond(path, payload):
            httpserver.expect_request(f"/api/{path}").respond_with_json(payload)

        return respond

    def test_items_without_an_id_are_counted_and_left_out(self, answer):
        whole = v11_service(id=str(uuid("uinti")))
        owner = {"id": str(uuid("kotka")), "organizationNames": typed("Name", fi="Kotka")}
        answer("v11/Organization/businesscode/1", [owner, {"id": None}])
        answer("v11/Service/list/organization", v11_page([whole, {"id": "ei tunnus"}, {}]))

        inbox = ask("11", lambda client, box: client.fetch_provider("1", box))

        assert inbox.items[Kind.SERVICE].keys() == {uuid("uinti")}
        assert inbox.warnings["service items without an id"] == 2
        assert inbox.warnings["organization items without an id"] == 1

    def test_a_service_that_cannot_be_read_leaves_the_others(self, answer):
        odd = v11_service(id=str(uuid("outo")), organizations=["merkkijono"])
        answer("v11/Service/list", [v11_service(), odd])
        answer("v11/Organization/list", [])

        inbox = fetch_one("11", "uinti")

        assert inbox.items[Kind.SERVICE].keys() == {uuid("uinti")}
        assert inbox.unreadable == {uuid("outo")}

    def test_odd_shapes_in_what_is_looked_at_first_stop_nothing(self, answer):
        odd = v12_service(contentId=str(uuid("outo")), generalDescriptionContentId="ei tunnus")
        answer("v12/organization/search", v12_page([v12_organization()]))
        answer("v12/service/search", v12_page([v12_service(), odd]))

        inbox = ask("12", lambda client, box: client.fetch_provider("1", box))

        assert inbox.items[Kind.SERVICE].keys() == {uuid("uinti")}
        assert inbox.unreadable == {uuid("outo")}

    def test_an_odd_address_leaves_its_channel_out(self, answer):
        link = {"serviceContentId": str(uuid("uinti")), "channelContentId": str(uuid("halli"))}
        answer(f"v12/service/{uuid('uinti')}", v12_service())
        answer("v12/connection/search", v12_page([link]))
        answer(f"v12/service-channel/{uuid('halli')}", v12_channel(location=["Kotkankatu 15"]))
        answer(f"v12/organization/{uuid('kotka')}", v12_organization())

        inbox = fetch_one("12", "uinti")

        assert (inbox.unreadable, len(inbox.items[Kind.SERVICE])) == ({uuid("halli")}, 1)

    def test_one_that_cannot_be_read_is_not_a_tombstone(self, answer):
        answer("v11/Service/list", [v11_service(organizations=["merkkijono"])])

        inbox = fetch_one("11", "uinti")

        assert (inbox.unreadable, inbox.tombstones) == ({uuid("uinti")}, set())

    def test_of_two_versions_of_a_service_the_newer_stands(self, answer):
        versions = [
            v11_service(modified=f"2026-09-{day}T08:00:00", languages=[language])
            for day, language in (("13", "sv"), ("15", "fi"), ("14", "en"))
        ]
        answer("v11/Service/list", versions)
        answer("v11/Organization/list", [])

        item = fetch_one("11", "uinti").items[Kind.SERVICE][uuid("uinti")]

        assert item.record.languages == ("fi",)

    def test_a_connection_without_a_channel_is_counted(self, answer):
        parts = [{"serviceChannel": None}, {"serviceChannel": {"id": str(uuid("halli"))}}]
        answer("v11/Service/list", [v11_service(serviceChannels=parts)])
        answer("v11/ServiceChannel/list", [v11_channel("Telepathy")])
        answer("v11/Organization/list", [])

        inbox = fetch_one("11", "uinti")

        assert len(inbox.items[Kind.CONNECTION]) == 1
        assert inbox.warnings == {
            "connection items without an id": 1,
            "channel items of an unknown type": 1,
        }

    def test_a_channel_named_in_the_newer_field_is_fetched(self, answer):
        link = {
            "serviceContentId": str(uuid("uinti")),
            "serviceChannelContentId": str(uuid("halli")),
        }
        answer(f"v12/service/{uuid('uinti')}", v12_service())
        answer("v12/connection/search", v12_page([link]))
        answer(f"v12/service-channel/{uuid('halli')}", v12_channel())
        answer(f"v12/organization/{uuid('kotka')}", {"contentId": str(uuid("kotka"))})

        inbox = fetch_one("12", "uinti")

        assert inbox.items[Kind.CHANNEL].keys() == {uuid("halli")}

    def test_a_half_page_of_v12_stops_the_fetch(self, answer):
        answer("v12/organization/search", v12_page([{"contentId": str(uuid("kotka"))}], total=7))

        with pytest.raises(RegistryPayloadError, match=r"organization/search was not whole"):
            ask("12", lambda client, box: client.fetch_provider("1", box))


def v12_organization():
    return {"contentId": str(uuid("kotka")), "languageVersions": {"fi": {"name": "Kotka"}}}


def v11_page(items):
    return {"pageNumber": 1, "pageSize": 100, "pageCount": 1, "itemList": items}


def v12_page(items, total=None):
    total = total or len(items)
    return {"page": 1, "pageSize": 100, "totalItems": total, "totalPages": 1, "items": items}


@BOTH
def test_a_public_question_has_a_short_patience(registry, version):
    registry.faults.switch_on("server_error")

    with pytest.raises(RegistryUnavailable):
        ask(version, lambda client, box: client.fetch_provider("1", box), attempts=1, timeout=4)
