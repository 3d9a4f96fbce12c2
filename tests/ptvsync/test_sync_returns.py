"""What leaves PTV, or a connection alone, and what comes back: when each kind of run sees it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptvsync.models import Connection, Organization, ServiceChannel, Status, SyncRun
from ptvsync.standin.entities import TombstoneStatus

from .factories import (
    make_channel_record,
    make_connection_record,
    make_organization_record,
    make_service_record,
    uuid,
)


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])
DONE = SyncRun.Status.DONE


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def links(channel="verkko"):
    return Connection.objects.published().filter(channel__registry_id=uuid(channel)).count()


def status_of(key, model=ServiceChannel):
    return model.objects.get(registry_id=uuid(key)).status


@BOTH
def test_a_connection_that_ends_alone_is_seen_by_the_next_full_run(sync, registry_world, version):
    registry_world.put(make_connection_record("palvelu-0", "verkko"))
    sync(version)
    link = make_connection_record("palvelu-0", "verkko")
    registry_world.disconnect(link, soon(), TombstoneStatus.ARCHIVED)

    assert (sync(version).status, links()) == (DONE, 1)
    assert (sync(version, full=True).status, links()) == (DONE, 0)


@BOTH
def test_a_connection_that_ends_is_seen_at_once_when_its_service_changes(
    sync, registry_world, version
):
    registry_world.put(make_connection_record("palvelu-0", "verkko"))
    sync(version)
    link = make_connection_record("palvelu-0", "verkko")
    registry_world.disconnect(link, soon(), TombstoneStatus.ARCHIVED)
    registry_world.rename(uuid("palvelu-0"), {"fi": "Uusi"}, soon())

    assert (sync(version).status, links()) == (DONE, 0)


@BOTH
def test_a_channel_comes_back_with_its_connections(sync, registry_world, version):
    link = make_connection_record("palvelu-0", "verkko")
    registry_world.put(link)
    sync(version)
    channel = registry_world.find(uuid("verkko"))
    registry_world.archive(uuid("verkko"), datetime.now(UTC))
    sync(version)
    assert (status_of("verkko"), links()) == (Status.WITHDRAWN, 0)
    registry_world.put(channel.model_copy(update={"modified": soon()}))
    registry_world.put(link)

    run = sync(version)

    assert (run.kind, status_of("verkko"), links()) == (SyncRun.Kind.DELTA, Status.PUBLISHED, 1)
    assert run.counters["channels"]["returned"] == 1
    assert run.counters["connections"]["returned"] == 1


@BOTH
def test_a_channel_that_changes_but_serves_nobody_here_stays_away(sync, registry_world, version):
    link = make_connection_record("palvelu-0", "verkko")
    registry_world.put(link)
    sync(version)
    registry_world.disconnect(link, soon(), TombstoneStatus.ARCHIVED)
    sync(version, full=True)
    assert status_of("verkko") == Status.WITHDRAWN
    registry_world.rename(uuid("verkko"), {"fi": "Uusi"}, soon())

    sync(version)

    assert (status_of("verkko"), links()) == (Status.WITHDRAWN, 0)


@BOTH
def test_an_organisation_comes_back(sync, registry_world, version):
    own = make_channel_record("oma", organization_id=uuid("seura"))
    for record in (own, make_service_record("oma-palvelu", organization_id=uuid("seura"))):
        registry_world.put(record)
    registry_world.put(make_connection_record("oma-palvelu", "oma"))
    registry_world.put(make_organization_record("seura", names={"fi": "Seura"}))
    sync(version)
    del registry_world.organizations[uuid("seura")]
    sync(version, full=True)
    assert status_of("seura", Organization) == Status.WITHDRAWN
    registry_world.put(make_organization_record("seura", names={"fi": "Seura"}, modified=soon()))

    run = sync(version)

    assert (run.kind, status_of("seura", Organization)) == (SyncRun.Kind.DELTA, Status.PUBLISHED)
