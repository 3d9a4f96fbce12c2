"""A scope of the whole country is asked as one, not area by area."""

from __future__ import annotations

import pytest

from ptvsync.clients import Scope
from ptvsync.records import CodeList, ContactDetails, Kind

from .asking import fetch, records
from .factories import make_address, make_channel_record, make_connection_record, make_world, uuid


@pytest.fixture
def registry_world():
    world = make_world(services=3)
    for number in range(450):
        post_office = {"fi": f"PAIKKA {number}"}
        address = make_address(postal_code=f"{10_000 + number}", post_office=post_office)
        contact = ContactDetails(addresses=(address,))
        key = f"kanava-{number}"
        world.put(make_channel_record(key, names={"fi": key}, contact=contact))
        world.put(make_connection_record("palvelu-0", key))
    return world


@pytest.fixture
def country(registry_world):
    entries = registry_world.codes.entries(CodeList.MUNICIPALITY)
    return Scope(municipalities=tuple(entry.code for entry in entries), nationwide=True)


def test_services_of_the_country_are_asked_without_an_area(registry, country, asked):
    inbox = fetch("12", country)

    searches = [item for item in asked if item.path.endswith("/service/search")]
    assert len(inbox.items[Kind.SERVICE]) == 3
    assert len(searches) == 1
    assert "areaType" not in searches[0].query


def test_a_municipality_less_is_not_the_country(registry, country, asked):
    fetch("12", Scope(municipalities=country.municipalities[1:], nationwide=True))

    searches = [item for item in asked if item.path.endswith("/service/search")]
    assert all("areaType" in item.query for item in searches)


def test_many_post_offices_are_read_as_one_list(registry, country, asked):
    inbox = fetch("12", country)

    lists = [item for item in asked if item.path.endswith("/postal-codes")]
    assert len([item for item in lists if "codes" not in item.query]) == 5
    channel = records(inbox, Kind.CHANNEL)[uuid("kanava-449")]
    assert channel.contact.addresses[0].post_office == {"fi": "PAIKKA 449"}


def test_few_post_offices_are_asked_by_their_codes(registry, asked):
    fetch("12", Scope(service_ids=(uuid("palvelu-1"),)))

    lists = [item for item in asked if item.path.endswith("/postal-codes")]
    assert lists
    assert all("codes" in item.query for item in lists)
