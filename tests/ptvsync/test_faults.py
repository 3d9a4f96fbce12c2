"""Every way in which PTV misbehaves: what the run says, what the pages keep, and that the next run heals.

``MODES`` is the table. A mode ends in one of three ways:
KEPT: nothing of the run is taken, the rows are the last good ones;
RIGHT: the run succeeds and the rows are what PTV has;
LATER: the run succeeds with what it could know, and the next one mends the rest.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field
from enum import Enum

import pytest

from ptvsync.clients import Fetched, RegistryError, registry_client
from ptvsync.clients.canonical import content_hash
from ptvsync.models import Connection, Organization, Service, ServiceChannel, SyncRun
from ptvsync.records import ContactDetails, Kind, Point
from ptvsync.standin.faults import FAULTS
from ptvsync.sync import RunOptions, run_sync
from ptvsync.sync.scope import scope_of_sites

from .factories import (
    make_address,
    make_channel_record,
    make_connection_record,
    make_organization_record,
    make_service_record,
    make_weekly,
    make_world,
    uuid,
)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]

SERVICES = 120
PATIENCE = {"longest_wait": 0.01, "attempts": 2, "timeout": 5.0}
LISTS = "/service/"
CHANGES = {"11": "/Service", "12": LISTS}

FAILED, BRAKED, DONE = SyncRun.Status.FAILED, SyncRun.Status.BRAKED, SyncRun.Status.DONE
KINDS = {
    Kind.ORGANIZATION: Organization,
    Kind.CHANNEL: ServiceChannel,
    Kind.SERVICE: Service,
    Kind.CONNECTION: Connection,
}


class Ending(Enum):
    KEPT = "the last good rows"
    RIGHT = "what PTV has"
    LATER = "mended by the next run"


KEPT, RIGHT, LATER = Ending.KEPT, Ending.RIGHT, Ending.LATER


@dataclass(frozen=True)
class Mode:
    """A fault, the run's status and a part of its sentence, and what becomes of the rows."""

    fault: str
    status: str
    says: str
    ending: Ending
    versions: tuple[str, ...] = ("11", "12")
    options: dict = field(default_factory=dict)
    patience: dict = field(default_factory=dict)
    full: bool = True


MODES = (
    Mode("gateway_timeout", FAILED, "PTV is not well (504", KEPT),
    Mode("server_error", FAILED, "PTV is not well (500", KEPT),
    Mode("too_many_requests", FAILED, "PTV is not well (429", KEPT),
    Mode(
        "slow",
        FAILED,
        "did not answer in time",
        KEPT,
        options={"seconds": 0.5},
        patience={"timeout": 0.1},
    ),
    Mode("slow", DONE, "", RIGHT, options={"seconds": 0.02}),
    Mode("truncated_json", FAILED, "is broken", KEPT),
    Mode("connection_lost", FAILED, "did not answer at all", KEPT),
    Mode("maintenance_page", FAILED, "is not a PTV API", KEPT),
    Mode("wrong_key", FAILED, "PTV refused the request (401)", KEPT, versions=("12",)),
    Mode("empty_page", BRAKED, "PTV gave no services at all", KEPT, options={"path": LISTS}),
    Mode("half_page", FAILED, "was not whole", KEPT, options={"path": LISTS}),
    Mode("wrong_total", FAILED, "try again later", KEPT, options={"path": LISTS}),
    Mode("services_vanish", BRAKED, "no longer gives 72 of 121 items (services)", KEPT),
    Mode("nameless_rows", DONE, "", RIGHT, versions=("11",), full=False),
    Mode("duplicate_ids", DONE, "", RIGHT),
    Mode("reordered_hours", DONE, "", RIGHT),
    Mode("old_class_uris", DONE, "", RIGHT, versions=("11",)),
    Mode("bad_coordinates", DONE, "", LATER),
    Mode("organization_missing", DONE, "", LATER, versions=("11",)),
    Mode("null_lists", DONE, "", RIGHT),
    Mode("new_fields", DONE, "", RIGHT),
    Mode("connection_changed", DONE, "", RIGHT),
    Mode("organization_renamed", DONE, "", RIGHT),
    Mode("language_withdrawn", DONE, "", RIGHT),
    Mode("archived_after_listing", DONE, "", LATER),
)
CASES = [
    pytest.param(mode, version, id=f"{mode.fault}-{mode.ending.name}-v{version}")
    for mode in MODES
    for version in mode.versions
]


@pytest.fixture
def registry_world():
    """Two pages of services, one of them in Swedish too, at places with hours and a point on the map."""
    world = make_world(SERVICES)
    world.put(make_organization_record("hamina", names={"fi": "Haminan kaupunki"}))
    for number, name in enumerate(("Kenttä", "Sali")):
        point = Point(lat=60.4664 + number / 100, lon=26.9458)
        contact = ContactDetails(addresses=(make_address(point=point),))
        hours = (make_weekly(), make_weekly(days=(6,), start="10:00", valid_from=None))
        record = make_channel_record(name, names={"fi": name}, contact=contact, hours=hours)
        world.put(record)
    texts = {"fi": "Uinti", "sv": "Simning"}
    world.put(make_service_record("uinti", names=texts, organization_id=uuid("hamina")))
    for key in ("Kenttä", "Sali"):
        world.put(make_connection_record("uinti", key))
    return world


@pytest.fixture
def run(registry):
    """Run the sync, patiently or not; gives the SyncRun of a run that failed, too."""

    def run(version, full=True, **patience):
        client = registry_client(version, **{**PATIENCE, **patience})
        with closing(client), suppress(RegistryError):
            return run_sync(client, RunOptions(full=full))
        return SyncRun.objects.latest("pk")

    return run


def rows():
    """What pages read: the hash of every published row."""
    return {
        kind: dict(model.objects.published().values_list("registry_id", "content_hash"))
        for kind, model in KINDS.items()
    }


def never_faulted(version):
    """What a copy has that has never seen a fault."""
    inbox = Fetched()
    with closing(registry_client(version, **PATIENCE)) as client:
        client.fetch_all(scope_of_sites(), inbox)
    return {
        kind: {key: content_hash(item.record) for key, item in inbox.items[kind].items()}
        for kind in KINDS
    }


@pytest.mark.parametrize(("mode", "version"), CASES)
def test_a_fault_leaves_good_data_and_the_next_run_heals(
    registry, run, registry_world, mode, version
):
    assert run(version).status == DONE
    before = rows()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Palvelu yksi"})

    registry.faults.switch_on(mode.fault, **mode.options)
    faulted = run(version, mode.full, **mode.patience)
    registry.faults.clear()
    right = never_faulted(version)

    assert (faulted.status, mode.says in faulted.message) == (mode.status, True), faulted.message
    if mode.ending is KEPT:
        assert rows() == before
    if mode.ending is RIGHT:
        assert rows() == right

    healed = run(version)
    assert (healed.status, healed.message) == (DONE, "")
    assert rows() == right
    assert Service.objects.get(registry_id=uuid("palvelu-1")).name == "Palvelu yksi"


def test_the_table_has_every_fault():
    assert {mode.fault for mode in MODES} == set(FAULTS)


@pytest.mark.parametrize("version", ["11", "12"])
def test_a_place_is_never_put_where_it_is_not(registry, run, version):
    run(version)
    right = set(ServiceChannel.objects.values_list("registry_id", "lat", "lon"))
    registry.faults.switch_on("bad_coordinates")
    run(version)
    found = set(ServiceChannel.objects.values_list("registry_id", "lat", "lon"))
    assert all(lat is None for _, lat, _ in found - right)


def test_services_without_their_organisation_stay_on_the_pages(registry, run):
    run("11")
    registry.faults.switch_on("organization_missing")
    run("11")
    assert Service.objects.published().count() == SERVICES + 1


@pytest.mark.parametrize("version", ["11", "12"])
def test_changes_that_come_empty_take_nothing_away(registry, run, registry_world, version):
    run(version)
    before = rows()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Palvelu yksi"})
    registry.faults.switch_on("empty_page", path=CHANGES[version])
    assert run(version, full=False).status == DONE
    assert rows() == before
    registry.faults.clear()
    run(version)
    assert rows() == never_faulted(version)


@pytest.mark.parametrize("version", ["11", "12"])
def test_a_fault_that_passes_is_waited_out(registry, run, version):
    registry.faults.switch_on("server_error", times=1)
    assert run(version).status == DONE
    assert rows() == never_faulted(version)


@pytest.mark.parametrize("version", ["11", "12"])
def test_a_first_run_that_fails_leaves_nothing_behind(registry, run, version):
    registry.faults.switch_on("truncated_json", path=LISTS)
    assert run(version).status == FAILED
    assert not any(rows().values())
