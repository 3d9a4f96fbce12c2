"""What stops a run, and that a stopped run leaves everything as it was."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError

from cms.locks import lock_key
from ptvsync.clients import (
    RegistryError,
    RegistryPayloadError,
    RegistryRefused,
    RegistryUnavailable,
    registry_client,
)
from ptvsync.models import Service, Status, SyncRun
from ptvsync.sync import RunOptions, SyncBusy, SyncError, run_sync
from ptvsync.sync.diary import plain
from ptvsync.sync.lock import LOCK

from .factories import make_service_record, make_world, uuid


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])


@pytest.fixture
def registry_world():
    return make_world(services=30)


def copy():
    return list(Service.objects.order_by("pk").values())


def archive(world, count):
    for number in range(count):
        world.archive(uuid(f"palvelu-{number}"), datetime.now(UTC) + timedelta(minutes=1))


@BOTH
@pytest.mark.parametrize("full", [True, False])
def test_too_many_withdrawals_stop_the_run(sync, registry_world, version, full):
    sync(version)
    before = copy()
    archive(registry_world, 7)

    run = sync(version, full=full)

    assert run.status == SyncRun.Status.BRAKED
    assert "no longer gives 7 of 30 items (services)" in run.message
    assert run.counters["services"]["withdrawn"] == 7
    assert copy() == before


@pytest.mark.parametrize("count", [5, 6])
def test_a_fifth_or_five_rows_may_go(sync, registry_world, count):
    sync()
    archive(registry_world, count)

    assert sync(full=True).status == SyncRun.Status.DONE


def test_the_owners_yes_takes_the_brake_off(sync, registry_world):
    sync()
    archive(registry_world, 20)

    run = sync(full=True, accept_withdrawals=True)

    assert (run.status, Service.objects.published().count()) == (SyncRun.Status.DONE, 10)


@BOTH
@pytest.mark.parametrize("accept_withdrawals", [False, True])
def test_an_empty_answer_stops_the_run_even_with_the_owners_yes(
    sync, registry_world, version, accept_withdrawals
):
    sync(version)
    registry_world.services.clear()

    run = sync(version, full=True, accept_withdrawals=accept_withdrawals)

    assert run.status == SyncRun.Status.BRAKED
    assert run.message.startswith("PTV gave no services at all")
    assert Service.objects.published().count() == 30


@pytest.mark.parametrize(("version", "path"), [("11", "Service/list"), ("12", "service/search")])
def test_an_empty_page_for_everything_stops_the_run(sync, registry, version, path):
    sync(version)
    registry.faults.switch_on("empty_page", path=path)

    assert sync(version, full=True).status == SyncRun.Status.BRAKED
    assert Service.objects.published().count() == 30


def test_empty_code_lists_are_not_taken_for_an_unknown_code(sync, registry):
    registry.faults.switch_on("empty_page", path="municipality-codes")

    with pytest.raises(
        RegistryPayloadError, match="list of municipalities or counties empty: try again later"
    ):
        sync("12")


def test_a_braked_run_is_no_success(sync, registry_world):
    first = sync()
    archive(registry_world, 20)
    sync(full=True)

    assert SyncRun.objects.last_success() == first


@BOTH
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("gateway_timeout", RegistryUnavailable),
        ("server_error", RegistryUnavailable),
        ("too_many_requests", RegistryUnavailable),
        ("truncated_json", RegistryPayloadError),
    ],
)
def test_an_ill_server_leaves_the_copy_as_it_was(
    sync, registry, registry_world, version, fault, error
):
    sync(version)
    before = copy()
    registry_world.put(make_service_record("uusi"))
    registry.faults.switch_on(fault, path="service")

    with pytest.raises(error) as caught:
        sync(version, full=True)

    assert copy() == before
    run = SyncRun.objects.latest("started_at")
    assert (run.status, run.message) == (SyncRun.Status.FAILED, str(caught.value))


def test_a_wrong_key_is_refused(sync, settings):
    settings.PTV_API_KEY = "väärä".encode("ascii", "ignore").decode()

    with pytest.raises(RegistryRefused, match="PTV_API_KEY"):
        sync("12")


@BOTH
def test_an_unknown_municipality_is_named(sync, region, version):
    region.municipality_codes = ["285", "999"]
    region.save()

    with pytest.raises(RegistryPayloadError, match="municipality code 999"):
        sync(version)


def test_a_region_without_a_scope_is_told_what_to_do(sync, region):
    region.municipality_codes, region.county_code = [], ""
    region.save()

    with pytest.raises(SyncError, match="set the municipalities in Settings, Region"):
        sync()


def test_an_error_while_writing_undoes_everything(sync, registry_world, monkeypatch):
    sync()
    before = copy()
    registry_world.rename(
        uuid("palvelu-1"), {"fi": "Uusi"}, datetime.now(UTC) + timedelta(minutes=1)
    )

    def fail(_everywhere):
        raise RuntimeError("levy täynnä")

    monkeypatch.setattr("ptvsync.sync.apply.save_services", fail)
    with pytest.raises(RuntimeError):
        sync(full=True)

    assert copy() == before
    run = SyncRun.objects.latest("started_at")
    assert "error in the program (RuntimeError)" in run.message


def test_a_second_run_at_the_same_time_says_that_another_is_going_on(sync, other_process):
    other_process.execute("SELECT pg_advisory_lock(%s)", [lock_key(LOCK)])

    with pytest.raises(SyncBusy, match="Another PTV run is going on"):
        sync()

    other_process.execute("SELECT pg_advisory_unlock(%s)", [lock_key(LOCK)])
    assert not SyncRun.objects.exists()
    assert sync().status == SyncRun.Status.DONE


@pytest.mark.parametrize("fault", [None, "server_error"])
def test_the_lock_is_given_back_whatever_happens(sync, registry, other_process, fault):
    if fault:
        registry.faults.switch_on(fault)
    with suppress(RegistryError):
        sync()

    taken = other_process.execute("SELECT pg_try_advisory_lock(%s)", [lock_key(LOCK)]).fetchone()[0]
    other_process.execute("SELECT pg_advisory_unlock_all()")
    assert taken


def test_a_run_that_died_is_closed_by_the_next(sync):
    dead = SyncRun.objects.create(started_at=datetime.now(UTC), kind="full", api_version="12")

    sync()

    dead.refresh_from_db()
    assert (dead.status, bool(dead.finished_at)) == (SyncRun.Status.FAILED, True)


def test_an_interrupted_run_is_noted(region, registry, monkeypatch):
    with closing(registry_client("12", longest_wait=0.01)) as client:
        monkeypatch.setattr(
            client, "fetch_all", lambda *_asked: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            run_sync(client, RunOptions())

    run = SyncRun.objects.get()
    assert (run.status, run.message.startswith("The run was interrupted")) == (
        SyncRun.Status.FAILED,
        True,
    )


def test_withdrawn_rows_do_not_count_for_the_brake(sync, registry_world):
    sync()
    archive(registry_world, 20)
    sync(full=True, accept_withdrawals=True)

    assert Service.objects.filter(status=Status.WITHDRAWN).count() == 20
    assert sync(full=True).status == SyncRun.Status.DONE


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            OperationalError("could not extend file: No space left on device\nHINT: free space"),
            "No space left",
        ),
        (ValueError("surprise"), "ValueError"),
    ],
)
def test_an_unexpected_error_is_told_in_one_sentence(error, words):
    told = str(plain(error))
    assert words in told
    assert "\n" not in told
