"""Whole runs over HTTP against the stand-in PTV: what is written, and what is left alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from ptvsync.models import (
    Connection,
    Service,
    Status,
    SyncRun,
)
from ptvsync.standin.loading import load_catalogue

from .factories import (
    make_connection_record,
    uuid,
)
from .queries import registry_writes, row_versions


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def service(key="palvelu-1"):
    return Service.objects.get(registry_id=uuid(key))


def changes(run, fate, kind="service"):
    return list(run.changes.filter(kind=kind, fate=fate).values_list("registry_id", flat=True))


def same_but_source(model):
    """The rows without the hash of the answers, which differ from version to version."""
    rows = model.objects.order_by("pk").values()
    return [{**row, "source_hash": ""} for row in rows]


class TestDemoCatalogue:
    """The whole demo catalogue in both versions."""

    @pytest.fixture
    def registry_world(self):
        return load_catalogue(date(2026, 11, 22))

    def test_the_copy_is_the_same_from_both_versions_and_is_written_once(self, sync, region):
        region.municipality_codes = ["075", "285", "286", "489", "624", "935"]
        region.save()
        assert sync("11", full=True).status == SyncRun.Status.DONE
        rows = {model: same_but_source(model) for model in (Service, Connection)}

        run = sync("12", full=True)

        assert run.counters["services"]["unchanged"] == len(rows[Service]) >= 150
        assert not run.changes.exists()
        for model, before in rows.items():
            assert same_but_source(model) == before


@BOTH
def test_a_first_run_copies_everything(sync, version):
    run = sync(version)

    assert (run.status, run.kind) == (SyncRun.Status.DONE, SyncRun.Kind.FULL)
    assert run.counters["services"] == {
        "fetched": 8,
        "added": 8,
        "changed": 0,
        "returned": 0,
        "withdrawn": 0,
        "unchanged": 0,
    }
    row = service()
    assert (row.title, row.organization.name, row.provider_type) == (
        "Palvelu 1",
        "Kotkan kaupunki",
        "kunta",
    )
    assert row.connections.get().channel.name == "Uimahalli"
    assert row.payload


@BOTH
@pytest.mark.parametrize("full", [True, False])
def test_a_second_run_writes_nothing(sync, version, full):
    sync(version)

    with registry_writes() as written:
        run = sync(version, full=full)

    assert run.status == SyncRun.Status.DONE
    assert written == []


@BOTH
def test_a_change_is_written_to_its_own_row_only(sync, registry_world, version):
    sync(version)
    before = row_versions()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi nimi", "sv": "Nytt namn"}, soon())

    run = sync(version)

    assert (run.kind, run.counters["services"]["changed"]) == (SyncRun.Kind.DELTA, 1)
    assert changes(run, "changed") == [uuid("palvelu-1")]
    assert (service().name, service().languages) == ("Uusi nimi", ["fi", "sv"])
    after = row_versions()
    assert {key for key in after if after[key] != before[key]} == {uuid("palvelu-1")}


@BOTH
@pytest.mark.parametrize("full", [True, False])
def test_what_ptv_archives_is_withdrawn_and_kept(sync, registry_world, version, full):
    sync(version)
    registry_world.archive(uuid("palvelu-1"), soon())

    run = sync(version, full=full)

    assert changes(run, "withdrawn") == [uuid("palvelu-1")]
    row = service()
    assert (row.status, bool(row.withdrawn_at)) == (Status.WITHDRAWN, True)
    assert row.connections.published().count() == 0
    assert Service.objects.published().count() == 7


@BOTH
def test_what_returns_is_published_again_in_the_same_row(sync, registry_world, version):
    sync(version)
    pk, record = service().pk, registry_world.services[uuid("palvelu-1")]
    registry_world.archive(uuid("palvelu-1"), soon())
    sync(version, full=True)
    registry_world.put(record)
    registry_world.put(make_connection_record("palvelu-1"))

    run = sync(version, full=True)

    assert run.counters["services"]["returned"] == 1
    assert (service().pk, service().status, service().withdrawn_at) == (pk, Status.PUBLISHED, None)
    assert service().connections.published().count() == 1


@BOTH
def test_a_delta_withdraws_nothing_that_has_no_tombstone(sync, registry_world, version):
    sync(version)
    del registry_world.services[uuid("palvelu-1")]

    sync(version)

    assert service().status == Status.PUBLISHED


@BOTH
def test_a_full_run_notices_a_connection_that_changed_alone(sync, registry_world, version):
    sync(version)
    registry_world.change_connection(
        uuid("palvelu-1"), uuid("halli"), descriptions={"fi": "Altaalla"}
    )

    run = sync(version, full=True)

    assert run.counters["connections"]["changed"] == 1
    assert service().connections.get().data.descriptions == {"fi": "Altaalla"}


@BOTH
def test_a_delta_takes_changes_since_two_hours_before_the_last_success(
    sync, registry_world, version
):
    with time_machine.travel(datetime(2026, 11, 22, 12, 0, tzinfo=UTC), tick=True):
        sync(version)
    slow = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    registry_world.rename(uuid("palvelu-1"), {"fi": "Viipynyt"}, slow)

    assert sync(version).counters["services"]["changed"] == 1


def test_another_version_is_followed_by_a_full_run(sync):
    sync("11")

    assert sync("12").kind == SyncRun.Kind.FULL
