"""What a fetch brings, over real HTTP: one service, one provider, collections, whole scopes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from ptvsync.clients import (
    Known,
    Scope,
)
from ptvsync.records import Kind
from ptvsync.standin.entities import GeneralDescription, ServiceCollection

from .asking import KOTKA_SCOPE, ask, fetch, fetch_one, records
from .factories import (
    MODIFIED,
    make_connection_record,
    make_organization_record,
    make_service_record,
    uuid,
)


BOTH = pytest.mark.parametrize("version", ["11", "12"])
NOW = datetime(2026, 11, 22, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


class TestOneService:
    """``fetch_service``: what the button “refresh” of an editor asks."""

    @BOTH
    def test_it_comes_with_all_that_belongs_to_it(self, registry, registry_world, version):
        registry_world.put(make_connection_record("palvelu-0", "verkko"))

        inbox = fetch_one(version, "palvelu-0")

        assert records(inbox, Kind.SERVICE).keys() == {uuid("palvelu-0")}
        assert records(inbox, Kind.CHANNEL).keys() == {uuid("halli"), uuid("verkko")}
        assert len(records(inbox, Kind.CONNECTION)) == 2
        assert records(inbox, Kind.ORGANIZATION).keys() == {uuid("kotka")}
        assert not inbox.tombstones

    @BOTH
    @pytest.mark.parametrize("key", ["palvelu-1", "ei koskaan ollutkaan"])
    def test_one_that_is_gone_leaves_a_tombstone(self, registry, registry_world, version, key):
        registry_world.archive(uuid("palvelu-1"))

        inbox = fetch_one(version, key)

        assert inbox.tombstones == {uuid(key)}
        assert not inbox.items[Kind.SERVICE]

    @BOTH
    def test_it_takes_a_handful_of_questions(self, registry, version, asked):
        fetch_one(version, "palvelu-0")

        assert len(asked) <= 6


class TestOneProvider:
    """``fetch_provider``: what somebody asks who looks for an own service by Y-tunnus."""

    @BOTH
    def test_all_organisations_of_a_y_tunnus_come_with_their_services(
        self, registry, registry_world, version
    ):
        registry_world.put(make_organization_record("liikunta", business_id="1234567-1"))
        registry_world.put(make_organization_record("muu", business_id="7654321-9"))
        registry_world.put(make_service_record("kuntosali", organization_id=uuid("liikunta")))
        registry_world.put(make_service_record("muualla", organization_id=uuid("muu")))

        inbox = ask(version, lambda client, box: client.fetch_provider("1234567-1", box))

        found = records(inbox, Kind.SERVICE)
        assert records(inbox, Kind.ORGANIZATION).keys() == {uuid("kotka"), uuid("liikunta")}
        assert uuid("kuntosali") in found
        assert uuid("muualla") not in found
        assert not inbox.items[Kind.CHANNEL]
        assert not inbox.items[Kind.CONNECTION]

    @BOTH
    def test_a_y_tunnus_that_nobody_has_brings_nothing(self, registry, version, asked):
        inbox = ask(version, lambda client, box: client.fetch_provider("0000000-0", box))

        assert not any(inbox.items.values())
        assert len(asked) == 1


class TestCollections:
    """Service collections of the scope."""

    @pytest.fixture
    def scope(self, registry_world):
        registry_world.put(
            ServiceCollection(
                id=uuid("kokoelma"),
                organization_id=uuid("kotka"),
                names={"fi": "Liikkuva Kotka"},
                summaries={"fi": "Liikuntaa."},
                service_ids=(uuid("palvelu-1"), uuid("palvelu-0")),
                channel_ids=(uuid("halli"),),
                modified=MODIFIED,
            )
        )
        return Scope(collection_ids=(uuid("kokoelma"), uuid("poistettu")))

    @BOTH
    def test_a_collection_comes_with_its_services(self, registry, version, scope):
        inbox = fetch(version, scope)

        record = records(inbox, Kind.COLLECTION)[uuid("kokoelma")]
        assert record.names == {"fi": "Liikkuva Kotka"}
        assert set(record.service_ids) == {uuid("palvelu-0"), uuid("palvelu-1")}
        assert record.channel_ids == (uuid("halli"),)
        assert records(inbox, Kind.SERVICE).keys() == set(record.service_ids)

    def test_both_versions_tell_the_same_of_it(self, registry, scope):
        old, new = (
            records(fetch(version, scope), Kind.COLLECTION)[uuid("kokoelma")]
            for version in ("11", "12")
        )

        # v12 does not tell when a collection was published.
        assert old == new.model_copy(update={"modified": old.modified})

    @BOTH
    def test_a_delta_tells_what_is_in_it_now(self, registry, version, scope):
        inbox = ask(version, lambda client, box: client.fetch_changes(scope, NOW, Known(), box))

        assert records(inbox, Kind.COLLECTION).keys() == {uuid("kokoelma")}


@BOTH
def test_a_general_description_fills_in_and_is_marked(registry, registry_world, version):
    registry_world.put(
        GeneralDescription(
            id=uuid("pohja"),
            organization_id=uuid("kotka"),
            owner="Municipality",
            names={"fi": "Uinti"},
            conditions={"fi": "Kaikille."},
            modified=MODIFIED,
        )
    )
    registry_world.put(
        make_service_record("palvelu-0", general_description_id=uuid("pohja"), conditions={})
    )

    item = fetch(version).items[Kind.SERVICE][uuid("palvelu-0")]

    assert (item.record.conditions, item.record.general_texts) == (
        {"fi": "Kaikille."},
        ("conditions",),
    )


@BOTH
def test_a_changed_general_description_changes_the_answer_of_its_services(
    registry, registry_world, version
):
    def put(text):
        registry_world.put(
            GeneralDescription(
                id=uuid("pohja"),
                organization_id=uuid("kotka"),
                owner="Municipality",
                names={"fi": "Uinti"},
                conditions={"fi": text},
                modified=MODIFIED,
            )
        )

    registry_world.put(make_service_record("palvelu-0", general_description_id=uuid("pohja")))
    hashes = []
    for text in ("Kaikille.", "Kaikille.", "Kotkalaisille."):
        put(text)
        hashes.append(fetch(version).items[Kind.SERVICE][uuid("palvelu-0")].source_hash)

    assert hashes[0] == hashes[1] != hashes[2]


@BOTH
def test_every_connection_of_a_changed_service_comes(registry, registry_world, version):
    registry_world.put(make_connection_record("palvelu-0", "verkko"))
    registry_world.rename(uuid("palvelu-0"), {"fi": "Uusi"}, LATER)
    known = Known(services=frozenset([uuid("palvelu-0")]), channels=frozenset([uuid("halli")]))

    inbox = ask(version, lambda client, box: client.fetch_changes(KOTKA_SCOPE, NOW, known, box))

    assert {item.record.channel_id for item in inbox.items[Kind.CONNECTION].values()} == {
        uuid("halli"),
        uuid("verkko"),
    }


@BOTH
def test_organisations_come_up_to_the_highest(registry, registry_world, version):
    registry_world.put(make_organization_record("kotka", parent_id=uuid("yli")))
    registry_world.put(make_organization_record("yli", parent_id=uuid("ylin")))
    registry_world.put(make_organization_record("ylin"))

    assert fetch(version).items[Kind.ORGANIZATION].keys() == {
        uuid("kotka"),
        uuid("yli"),
        uuid("ylin"),
    }


@BOTH
def test_the_items_carry_what_they_name(registry, version):
    inbox = fetch(version)

    assert inbox.named == {
        Kind.CHANNEL: {uuid("halli")},
        Kind.ORGANIZATION: {uuid("kotka")},
    }
    assert not inbox.missing(Kind.CHANNEL) | inbox.missing(Kind.ORGANIZATION)


def test_ids_are_uuids(registry):
    assert all(isinstance(key, UUID) for key in fetch("12").items[Kind.CONNECTION])
