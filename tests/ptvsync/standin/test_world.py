from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ptvsync.identity import connection_id
from ptvsync.standin.entities import Kind, TombstoneStatus

from .factories import MOMENT, connection, place, service


LATER = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def connected(world):
    jumppa, hall = service(), place()
    for record in (jumppa, hall, connection(jumppa, hall)):
        world.put(record)
    return jumppa, hall


def test_archived_content_leaves_a_tombstone_with_its_name(world, connected):
    jumppa, _ = connected
    world.archive(jumppa.id, LATER)
    tombstone = next(item for item in world.tombstones if item.kind is Kind.SERVICE)
    assert (tombstone.id, tombstone.names, tombstone.at) == (jumppa.id, {"fi": "Vesijumppa"}, LATER)
    assert tombstone.status is TombstoneStatus.ARCHIVED


@pytest.mark.parametrize("end", [0, 1])
def test_connections_go_with_either_of_their_ends(world, connected, end):
    world.archive(connected[end].id)
    assert world.connections.all() == []
    assert [item.kind for item in world.tombstones][1] is Kind.CONNECTION


def test_the_tombstone_of_a_connection_tells_nothing_of_its_ends(world, connected):
    jumppa, hall = connected
    world.disconnect(connection(jumppa, hall), LATER, TombstoneStatus.ARCHIVED)
    assert world.tombstones[0].id not in {jumppa.id, hall.id, connection_id(jumppa.id, hall.id)}


def test_a_connection_made_again_has_no_tombstone(world, connected):
    world.disconnect(connection(*connected), LATER, TombstoneStatus.ARCHIVED)
    world.put(connection(*connected))
    assert world.tombstones == []


def test_content_published_again_has_no_tombstone(world, connected):
    jumppa, _ = connected
    world.withdraw(jumppa.id)
    world.put(jumppa)
    assert [item.kind for item in world.tombstones] == [Kind.CONNECTION]


def test_a_renamed_record_keeps_its_other_names_and_gets_a_new_time(world):
    record = service(names={"fi": "Jumppa", "sv": "Gymnastik"})
    world.put(record)
    world.rename(record.id, {"fi": "Vesijumppa"}, LATER)
    changed = world.services[record.id]
    assert changed.names == {"fi": "Vesijumppa", "sv": "Gymnastik"}
    assert changed.modified == LATER


def test_a_changed_connection_keeps_its_time(world, connected):
    jumppa, hall = connected
    world.change_connection(jumppa.id, hall.id, descriptions={"fi": "Kysy kassalta."})
    changed = world.connections.get(jumppa.id, hall.id)
    assert (changed.descriptions, changed.modified) == ({"fi": "Kysy kassalta."}, MOMENT)


def test_an_unknown_connection_cannot_be_changed(world, connected):
    jumppa, _ = connected
    with pytest.raises(KeyError):
        world.change_connection(jumppa.id, jumppa.id, descriptions={})


def test_a_withdrawn_language_version_takes_its_texts_keywords_and_phones(world):
    hall = place(names={"fi": "Uimahalli", "sv": "Simhallen"})
    phone = hall.contact.phones[0].model_copy(update={"language": "sv"})
    contact = hall.contact.model_copy(update={"phones": (*hall.contact.phones, phone)})
    world.put(hall.model_copy(update={"contact": contact}))
    world.withdraw_language(hall.id, "sv", LATER)
    changed = world.channels[hall.id]
    assert changed.names == {"fi": "Uimahalli"}
    assert [phone.language for phone in changed.contact.phones] == ["fi"]
    assert changed.modified == LATER


def test_unknown_content_is_a_key_error(world):
    with pytest.raises(KeyError):
        world.archive(service().id)


def test_a_world_without_some_services_shares_the_rest(world):
    hall = place()
    world.put(hall)
    for number in range(10):
        record = service(f"Palvelu {number}")
        world.put(record)
        world.put(connection(record, hall))
    reduced = world.without_services(0.3)
    assert (len(reduced.services), len(reduced.connections.all())) == (7, 7)
    assert reduced.channels is world.channels
    assert len(world.services) == 10
