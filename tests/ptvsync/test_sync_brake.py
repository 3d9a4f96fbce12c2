"""The brake where little of the whole goes, but all or much of one town, provider or service."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptvsync.models import Connection, Service, SyncRun
from ptvsync.records import Area, AreaScope
from ptvsync.standin.entities import TombstoneStatus
from ptvsync.sync import accept, refresh_service
from ptvsync.sync.plan import SILENT

from .factories import (
    make_channel_record,
    make_connection_record,
    make_organization_record,
    make_service_record,
    make_world,
    uuid,
)


pytestmark = pytest.mark.django_db
BRAKED, DONE = SyncRun.Status.BRAKED, SyncRun.Status.DONE
HAMINA = Area(scope=AreaScope.LIMITED, municipalities=("075",))
BOTH = pytest.mark.parametrize("version", ["11", "12"])


@pytest.fixture
def registry_world():
    """Sixty services in Kotka, ten in Hamina, and eight in Kotka by a provider of their own."""
    world = make_world(services=60)
    world.put(make_organization_record("seura", names={"fi": "Uimaseura"}))
    for number in range(10):
        world.put(make_service_record(f"hamina-{number}", area=HAMINA))
    for number in range(8):
        world.put(make_service_record(f"seura-{number}", organization_id=uuid("seura")))
    return world


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def archive(world, *keys):
    for key in keys:
        world.archive(uuid(key), soon())


def rename(world, count, start=0):
    for number in range(start, start + count):
        world.rename(uuid(f"palvelu-{number}"), {"fi": f"Uusi {number}"}, soon())


def several(key, count):
    return [f"{key}-{number}" for number in range(count)]


def published():
    return Service.objects.published().count()


def test_an_empty_list_of_one_municipality_stops_the_run(sync, registry):
    sync("11", full=True)
    registry.faults.switch_on("empty_page", path="/code/075")

    run = sync("11", full=True)

    assert (run.status, published()) == (BRAKED, 78)
    assert "no longer gives 10 of 10 services of Hamina, so nothing was changed" in run.message


@BOTH
def test_much_of_a_municipality_stops_the_run(sync, registry_world, version):
    sync(version, full=True)
    archive(registry_world, *several("hamina", 6))

    run = sync(version, full=True)

    assert (run.status, published()) == (BRAKED, 78)
    assert "6 of 10 services of Hamina" in run.message


@BOTH
def test_much_of_a_provider_stops_the_run(sync, registry_world, version):
    sync(version, full=True)
    archive(registry_world, *several("seura", 7))

    run = sync(version, full=True)

    assert (run.status, published()) == (BRAKED, 78)
    assert "7 of 8 services of Uimaseura" in run.message


@pytest.mark.parametrize("keys", [several("hamina", 5), several("palvelu", 8)], ids=len)
def test_five_services_or_a_fifth_of_a_place_may_go(sync, registry_world, keys):
    sync(full=True)
    archive(registry_world, *keys)

    assert sync(full=True).status == DONE


def test_services_that_moved_to_another_place_are_not_gone(sync, registry_world):
    sync(full=True)
    for key in several("hamina", 10):
        registry_world.put(make_service_record(key))

    assert sync(full=True).status == DONE


def test_what_was_withdrawn_before_does_not_count(sync, registry_world):
    sync(full=True)
    archive(registry_world, *several("hamina", 10))
    sync(full=True, accept_withdrawals=True)

    assert sync(full=True).status == DONE


def test_changes_may_take_a_whole_place_away(sync, registry_world):
    """Each is gone by its own tombstone, not by silence."""
    sync(full=True)
    archive(registry_world, *several("hamina", 10))

    assert (sync().status, published()) == (DONE, 68)


def test_the_owner_can_let_a_place_go(sync, registry_world, django_user_model):
    sync(full=True)
    archive(registry_world, *several("hamina", 10))
    run = sync(full=True)

    accept(run, django_user_model.objects.create_user("omistaja"))

    assert published() == 68


def links():
    return Connection.objects.published().count()


def test_changed_services_without_connections_stop_the_changes(sync, registry, registry_world):
    sync(full=True)
    rename(registry_world, 10)
    registry.faults.switch_on("empty_page", path="/connection/search")

    run = sync()

    assert (run.status, links()) == (BRAKED, 60)
    assert "no connection to a channel for 10 of 10 changed services" in run.message
    registry.faults.clear()
    assert (sync().status, links()) == (DONE, 60)


def test_null_connections_inside_changed_services_stop_the_changes(sync, registry, registry_world):
    sync("11", full=True)
    rename(registry_world, 10)
    for number in range(10):
        registry_world.disconnect(
            make_connection_record(f"palvelu-{number}"), soon(), TombstoneStatus.ARCHIVED
        )

    assert (sync("11").status, links()) == (BRAKED, 60)


def test_the_owner_can_let_connections_go(sync, registry, registry_world, django_user_model):
    sync(full=True)
    rename(registry_world, 10)
    registry.faults.switch_on("empty_page", path="/connection/search")

    accept(sync(), django_user_model.objects.create_user("omistaja"))

    assert links() == 50


@pytest.mark.parametrize(("silent", "spoken"), [(5, 0), (6, 24)])
def test_a_few_changed_services_may_lose_their_connections(sync, registry_world, silent, spoken):
    sync(full=True)
    rename(registry_world, silent + spoken)
    for number in range(silent):
        link = make_connection_record(f"palvelu-{number}")
        registry_world.disconnect(link, soon(), TombstoneStatus.ARCHIVED)

    assert (sync().status, links()) == (DONE, 60 - silent)


def test_connections_to_another_channel_are_connections(sync, registry_world):
    sync(full=True)
    rename(registry_world, 10)
    for number in range(10):
        link = make_connection_record(f"palvelu-{number}")
        registry_world.disconnect(link, soon(), TombstoneStatus.ARCHIVED)
        registry_world.put(make_connection_record(f"palvelu-{number}", "verkko"))

    assert (sync().status, links()) == (DONE, 60)


@BOTH
def test_connections_may_go_with_their_channel(sync, registry_world, version):
    registry_world.put(make_channel_record("sali"))
    for number in range(10):
        registry_world.put(make_service_record(f"salissa-{number}"))
        registry_world.put(make_connection_record(f"salissa-{number}", "sali"))
    sync(version, full=True)
    for number in range(10):
        registry_world.rename(uuid(f"salissa-{number}"), {"fi": f"Uusi {number}"}, soon())
    registry_world.archive(uuid("sali"), soon())

    assert (sync(version).status, links()) == (DONE, 60)


def test_one_service_keeps_its_connections_when_none_come(sync, ptv, registry):
    sync(full=True)
    registry.faults.switch_on("empty_page", path="/connection/search")

    run = refresh_service(ptv, uuid("palvelu-1"))

    assert (run.status, links()) == (DONE, 60)
    assert run.counters["warnings"] == {SILENT: 1}
