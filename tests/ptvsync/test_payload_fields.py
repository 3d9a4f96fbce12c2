"""Every field of a real answer is either mapped or ignored for a stated reason."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

import pytest
from pytest_httpserver import RequestMatcher

from ptvsync.clients import Fetched, Scope, registry_client
from ptvsync.clients.v11 import (
    channels,
    classes,
    collections,
    general_descriptions,
    ignored,
    organizations,
    services,
)
from ptvsync.clients.v12 import channels as v12_channels
from ptvsync.clients.v12 import collections as v12_collections
from ptvsync.clients.v12 import connections as v12_connections
from ptvsync.clients.v12 import general_descriptions as v12_general_descriptions
from ptvsync.clients.v12 import ignored as v12_ignored
from ptvsync.clients.v12 import organizations as v12_organizations
from ptvsync.clients.v12 import services as v12_services
from ptvsync.clients.v12.places import Places
from ptvsync.records import Kind
from ptvsync.standin.loading import load_catalogue
from ptvsync.standin.server import make_server

from .watched import unaccounted, watch


SERVICES = "Service/list/area/Municipality/code/285"
EMPTY = {"pageNumber": 1, "pageSize": 100, "pageCount": 0, "itemList": None}


def read_service(payload):
    record = services.service_record(payload)
    for part in services.connection_parts(payload):
        services.connection_record(record.id, part)
        UUID(part["serviceChannel"]["id"])
    list(classes.code_records(payload))


def read_general(payload):
    general_descriptions.general_description(payload)
    list(classes.code_records(payload))


V11 = {
    "service": read_service,
    "channel": channels.channel_record,
    "organization": organizations.organization_record,
    "collection": collections.collection_record,
    "general": read_general,
}
V12 = {
    "service": v12_services.service_record,
    "channel": lambda payload: v12_channels.channel_record(payload, Places()),
    "connection": lambda payload: v12_connections.connection_record(payload, Places()),
    "organization": lambda payload: v12_organizations.organization_record(payload, Places()),
    "collection": v12_collections.collection_record,
    "general": v12_general_descriptions.general_description,
}


def leftovers(kind, payloads, mappings, tables):
    """Paths that no payload's mapping reads; some are read only when another one is empty."""
    read = set()
    for payload in payloads:
        mappings[kind](watch(payload, read))
    ignored_paths = tables.IGNORED_FIELDS[kind]
    return {path for payload in payloads for path in unaccounted(payload, read, ignored_paths)}


def load(shared_data, *names):
    for name in names:
        content = json.loads((shared_data / "ptv" / name).read_text())
        yield from content.get("itemList", None) or _objects(content)


def _objects(content):
    return [content] if "id" in content else content.values()


@pytest.fixture
def real_services(shared_data):
    return list(
        load(
            shared_data,
            "auroraai/etalukio_service.json",
            "auroraai/ptv_data_loader_services.json",
            "turku-v11/municipality_services.json",
        )
    )


@pytest.fixture
def real_channels(shared_data):
    names = [f"turku-v11/municipality_channels{end}.json" for end in ("", "_2", "_3")]
    return list(load(shared_data, "auroraai/otava_service_channel.json", *names))


@pytest.fixture
def fetched(httpserver, settings, real_services, real_channels):
    """What the client makes of the real answers, over HTTP."""
    settings.PTV_API_URL = httpserver.url_for("")
    municipality = [{"code": "285", "names": [{"language": "fi", "value": "Kotka"}]}]
    answers = {
        "CodeList/GetMunicipalityCodes": municipality,
        "CodeList/GetAreaCodes/type/Province": [],
        "CodeList/GetAreaCodes/type/WellbeingServiceCounties": [],
        "CodeList/GetLanguageCodes": [],
        "CodeList/GetCountryCodes": [],
        SERVICES: {**EMPTY, "pageCount": 1, "itemList": real_services},
        "ServiceChannel/list": real_channels,
        "GeneralDescription/list": [],
        "Organization/list": [],
    }
    for path, answer in answers.items():
        httpserver.expect(RequestMatcher(f"/api/v11/{path}")).respond_with_json(answer)
    client = registry_client("11", longest_wait=0.01)
    client.fetch_all(Scope(municipalities=("285",)), inbox := Fetched())
    yield inbox
    client.close()


def test_real_services_come_through_the_client_with_their_names(fetched, real_services):
    assert {str(key) for key in fetched.items[Kind.SERVICE]} == {
        item["id"] for item in real_services
    }
    assert fetched.items[Kind.SERVICE][UUID("3668d250-cd80-45c4-abcc-9b2d3a2b3e42")].record.names[
        "fi"
    ]
    assert not fetched.unreadable


def test_a_real_place_lies_where_it_is(fetched):
    otava = fetched.items[Kind.CHANNEL][UUID("961f1a02-0eb7-4b5d-9721-6b9f2d14ec6f")].record

    address = otava.contact.addresses[0]
    assert (address.point.lat, address.point.lon) == pytest.approx((61.64547, 27.07321), abs=1e-4)
    assert {"fi", "sv", "en"} <= address.accessibility[0].sentences[0].keys()
    assert otava.hours[0].spans[0].start == "08:00"


def test_every_field_of_real_services_is_accounted_for(fetched):
    payloads = [item.payload for item in fetched.items[Kind.SERVICE].values()]

    assert leftovers("service", payloads, V11, ignored) == set()


def test_every_field_of_real_channels_is_accounted_for(fetched):
    payloads = [item.payload for item in fetched.items[Kind.CHANNEL].values()]

    assert leftovers("channel", payloads, V11, ignored) == set()


class WithGeneral(Fetched):
    """An inbox that keeps the general descriptions beside the services."""

    def __init__(self):
        super().__init__()
        self.general = []

    def receive(self, kind, drafts, pages=()):
        drafts = list(drafts)
        self.general += [item.beside for item in drafts if kind is Kind.SERVICE and item.beside]
        super().receive(kind, drafts, pages)

    def payloads(self, kind):
        if kind == "general":
            return self.general
        return [item.payload for item in self.items[Kind(kind)].values()]


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("version", "mappings", "tables"), [("11", V11, ignored), ("12", V12, v12_ignored)]
)
def test_every_field_of_the_demo_content_is_accounted_for(
    version, mappings, tables, catalogue, settings
):
    with make_server(catalogue) as server:
        settings.PTV_API_URL, settings.PTV_API_KEY = server.url, "demo"
        client = registry_client(version, longest_wait=0.01)
        collections = tuple(catalogue.collections)
        scope = Scope(counties=("10",), municipalities=("285",), collection_ids=collections)
        client.fetch_all(scope, inbox := WithGeneral())
        client.close()

    for kind in mappings:
        payloads = inbox.payloads(kind)
        assert payloads
        assert sorted(leftovers(kind, payloads, mappings, tables)) == []


def test_a_new_field_is_noticed():
    payload = {"id": "1", "uusiKentta": {"arvo": 1}}
    read = set()
    watch(payload, read)["id"]

    assert unaccounted(payload, read, {}) == ["uusiKentta", "uusiKentta.arvo"]
