"""The owner's yes and no to what the brake stopped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model

from ptvsync.models import Organization, Service, StagedPage, StagedRow, SyncRun
from ptvsync.records import Kind
from ptvsync.signals import run_finished, services_changed
from ptvsync.sync import Braked, NotWaiting, accept, refresh_service, reject, would_withdraw

from .factories import make_connection_record, make_service_record, make_world, uuid
from .packages import new_run, stage


pytestmark = pytest.mark.django_db
Status = SyncRun.Status


@pytest.fixture
def registry_world():
    return make_world(services=30)


@pytest.fixture
def owner():
    return get_user_model().objects.create_user("omistaja")


@pytest.fixture
def braked(sync, registry_world):
    """A full run that would withdraw twenty of thirty services."""
    sync()
    archive(registry_world, 20)
    return sync(full=True)


def archive(world, count):
    for number in range(count):
        world.archive(uuid(f"palvelu-{number}"), datetime.now(UTC) + timedelta(minutes=1))


def rename(world, key, name):
    world.rename(uuid(key), {"fi": name}, datetime.now(UTC) + timedelta(minutes=1))


def published():
    return Service.objects.published().count()


@pytest.fixture
def heard():
    """What the signals told, in order."""
    told = []

    def changed(service_ids, **_kwargs):
        told.append(service_ids)

    def ended(run, **_kwargs):
        told.append(run.status)

    services_changed.connect(changed)
    run_finished.connect(ended)
    yield told
    services_changed.disconnect(changed)
    run_finished.disconnect(ended)


def test_a_braked_run_keeps_its_package(braked):
    assert braked.status == Status.BRAKED
    assert StagedRow.objects.filter(run=braked, kind="service").count() == 10
    assert StagedPage.objects.filter(run=braked).exists()


def test_accepting_applies_what_was_fetched_without_asking_ptv(braked, owner, registry, heard):
    registry.stop()

    run = accept(braked, owner)

    assert (run.status, published()) == (Status.DONE, 10)
    assert run.decided_by == owner
    assert run.decided_at
    assert run.counters["services"]["withdrawn"] == 20
    assert run.changes.filter(kind="service", fate="withdrawn").count() == 20
    assert not StagedRow.objects.exists()


def test_accepting_tells_the_site(braked, owner, heard, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        accept(braked, owner)

    gone = set(Service.objects.filter(status="withdrawn").values_list("pk", flat=True))
    assert heard == [gone, Status.DONE]


def test_rejecting_drops_the_package(braked, owner):
    run = reject(braked, owner)

    braked.refresh_from_db()
    assert (run.status, braked.status, braked.decided_by) == (
        Status.REJECTED,
        Status.REJECTED,
        owner,
    )
    assert published() == 30
    assert not StagedRow.objects.exists()
    assert not StagedPage.objects.exists()


@pytest.mark.parametrize("first", [accept, reject])
@pytest.mark.parametrize("second", [accept, reject])
def test_a_run_is_decided_once(braked, owner, first, second):
    first(braked, owner)

    with pytest.raises(NotWaiting, match="waits for no decision"):
        second(braked, owner)


def test_a_later_full_success_replaces_a_braked_run(sync, braked, registry_world, owner):
    for number in range(20):
        registry_world.put(make_service_record(f"palvelu-{number}"))
        registry_world.put(make_connection_record(f"palvelu-{number}"))
    sync(full=True)

    braked.refresh_from_db()
    assert (braked.status, braked.message) == (
        Status.REJECTED,
        "A later run succeeded, so this one is no longer needed.",
    )
    with pytest.raises(NotWaiting):
        accept(braked, owner)


def test_a_later_delta_does_not_answer_what_a_full_run_asked(sync, braked, registry_world, owner):
    registry_world.tombstones.clear()
    rename(registry_world, "palvelu-25", "Uusin")
    assert sync().kind == SyncRun.Kind.DELTA

    accept(braked, owner)

    assert published() == 10
    assert Service.objects.get(registry_id=uuid("palvelu-25")).name == "Uusin"


def test_a_delta_replaces_a_braked_delta(sync, registry_world):
    sync()
    archive(registry_world, 20)
    braked = sync()
    registry_world.tombstones.clear()
    sync()

    braked.refresh_from_db()
    assert (braked.kind, braked.status) == (SyncRun.Kind.DELTA, Status.REJECTED)


def test_a_braked_delta_can_be_accepted(sync, registry_world, owner):
    sync()
    archive(registry_world, 20)

    accept(sync(), owner)

    assert published() == 10


def test_the_plan_is_made_anew_against_the_rows_of_now(braked, owner, ptv):
    refresh_service(ptv, uuid("palvelu-0"))
    assert published() == 29

    run = accept(braked, owner)

    assert run.counters["services"]["withdrawn"] == 19
    assert published() == 10


def test_an_older_package_does_not_undo_what_was_refreshed_since(
    braked, owner, registry_world, ptv
):
    rename(registry_world, "palvelu-25", "Uusin")
    refresh_service(ptv, uuid("palvelu-25"))

    accept(braked, owner)

    assert Service.objects.get(registry_id=uuid("palvelu-25")).name == "Uusin"


def test_a_package_that_a_crash_of_the_database_emptied_is_gone(braked, owner):
    StagedRow.objects.all().delete()

    with pytest.raises(NotWaiting, match="no longer there"):
        accept(braked, owner)
    assert published() == 30


def test_an_empty_answer_cannot_be_accepted(sync, registry_world, owner):
    sync()
    registry_world.services.clear()
    braked = sync(full=True)

    with pytest.raises((Braked, NotWaiting)):
        accept(braked, owner)
    assert published() == 30
    braked.refresh_from_db()
    assert braked.status == Status.BRAKED


def test_a_package_without_services_cannot_be_accepted(sync, owner):
    sync()
    run = new_run(status=Status.BRAKED)
    stage(run, unreadable=[(Kind.SERVICE, uuid("outo"))])

    with pytest.raises(Braked, match="no services at all"):
        accept(run, owner)


def test_a_braked_trial_cannot_be_accepted(sync, registry_world, owner):
    sync()
    archive(registry_world, 20)
    trial = sync(full=True, dry_run=True)

    assert trial.status == Status.BRAKED
    with pytest.raises(NotWaiting):
        accept(trial, owner)
    assert not StagedRow.objects.exists()


def test_an_error_while_accepting_leaves_the_run_waiting(braked, owner, monkeypatch):
    monkeypatch.setattr("ptvsync.sync.apply.save_services", lambda _all: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        accept(braked, owner)

    braked.refresh_from_db()
    assert (braked.status, published()) == (Status.BRAKED, 30)


def test_the_owner_can_see_what_would_go(braked):
    gone = would_withdraw(braked, Kind.SERVICE)

    assert set(gone.values_list("registry_id", flat=True)) == {
        uuid(f"palvelu-{number}") for number in range(20)
    }
    assert would_withdraw(braked, Kind.CONNECTION).count() == 20
    assert would_withdraw(braked, Kind.ORGANIZATION).model is Organization


def test_nothing_would_go_when_the_package_is_gone(braked):
    StagedRow.objects.all().delete()

    assert would_withdraw(braked, Kind.SERVICE).count() == 0
