"""What the rest of the site hears of runs, and what an owner does to one that goes on."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.utils.translation import override

from ptvsync.clients import RegistryUnavailable
from ptvsync.models import Service, ServiceCollection, SyncRun
from ptvsync.records import Kind
from ptvsync.signals import run_finished
from ptvsync.standin.entities import ServiceCollection as PtvCollection
from ptvsync.sync import cancel, diary, warning_text
from ptvsync.sync.plan import LOOSE
from ptvsync.sync.warnings import WARNINGS

from .factories import MODIFIED, make_world, uuid
from .packages import new_run


pytestmark = pytest.mark.django_db
Status = SyncRun.Status


@pytest.fixture
def hear(django_capture_on_commit_callbacks):
    """Call something and give the statuses of the runs that were told to have ended by it."""

    def hear(call):
        told = []

        def receiver(run, **_kwargs):
            told.append(run.status)

        run_finished.connect(receiver)
        try:
            with django_capture_on_commit_callbacks(execute=True):
                call()
        finally:
            run_finished.disconnect(receiver)
        return told

    return hear


def test_a_success_is_told(sync, hear):
    assert hear(sync) == [Status.DONE]


def test_a_failure_is_told(sync, hear, registry):
    registry.faults.switch_on("server_error")

    def fail():
        with pytest.raises(RegistryUnavailable):
            sync()

    assert hear(fail) == [Status.FAILED]


def test_a_braked_run_is_told(sync, hear, registry_world):
    sync()
    registry_world.services.clear()

    assert hear(lambda: sync(full=True)) == [Status.BRAKED]


def test_a_run_that_died_is_told_by_the_next(sync, hear):
    new_run()

    assert hear(sync) == [Status.FAILED, Status.DONE]


def test_a_receiver_that_fails_does_not_fail_the_run(sync, hear, caplog):
    def broken(**_kwargs):
        raise RuntimeError("rikki")

    run_finished.connect(broken)
    assert hear(sync) == [Status.DONE]
    run_finished.disconnect(broken)

    assert SyncRun.objects.get().status == Status.DONE
    assert "failed after a PTV run" in caplog.text


class TestCancelling:
    """A run of many pages."""

    @pytest.fixture
    def registry_world(self):
        return make_world(services=150)

    @pytest.mark.parametrize("version", ["11", "12"])
    def test_a_cancelled_run_changes_nothing_and_is_not_gone_on_with(
        self, sync, hear, version, monkeypatch
    ):
        monkeypatch.setattr("ptvsync.sync.heartbeat.SECONDS", 0)
        run = sync(version, watch=ask_to_stop)

        assert (run.status, run.message) == (
            Status.CANCELLED,
            "The run was cancelled; nothing was changed.",
        )
        assert not Service.objects.exists()
        assert not run.staged_rows.exists()
        assert sync(version).as_of > run.as_of


def ask_to_stop(stage, _done, _total):
    if stage == Kind.SERVICE:
        SyncRun.objects.update(cancel_requested=True)


def test_cancelling_asks_a_run_of_another_process_to_stop(other_run):
    run = new_run()

    with other_run():
        cancel(run)

    run.refresh_from_db()
    assert (run.status, run.cancel_requested) == (Status.RUNNING, True)


def test_a_diary_that_cannot_be_written_is_left_to_the_next_run(sync, monkeypatch, caplog):
    run = new_run()

    def lost(*_arguments):
        raise OperationalError("server closed the connection")

    with monkeypatch.context() as patch:
        patch.setattr("ptvsync.sync.diary._fail", lost)
        patch.setattr("ptvsync.sync.diary.connection.close", lambda: None)
        diary.fail(run, ValueError("muu"))

    assert "diary of a PTV run could not be written" in caplog.text
    sync()
    run.refresh_from_db()
    assert run.status == Status.FAILED


def test_a_failure_after_the_end_does_not_change_the_end(sync):
    run = sync()

    diary.fail(run, KeyboardInterrupt())

    run.refresh_from_db()
    assert run.status == Status.DONE


def test_collections_of_the_scope_are_copied_and_withdrawn(sync, region, registry_world):
    put_collection(registry_world, "perheet", "palvelu-1", "palvelu-2")
    put_collection(registry_world, "vanhat", "palvelu-3")
    region.ptv_collection_ids = [uuid("perheet"), uuid("vanhat")]
    region.save()
    run = sync()
    row = ServiceCollection.objects.get(registry_id=uuid("perheet"))
    assert run.counters["collections"]["added"] == 2
    assert set(row.service_ids) == {uuid("palvelu-1"), uuid("palvelu-2")}

    region.ptv_collection_ids = [uuid("perheet")]
    region.save()
    run = sync(full=True)

    assert run.counters["collections"]["withdrawn"] == 1
    assert ServiceCollection.objects.published().get() == row


def put_collection(world, key, *services):
    members = tuple(map(uuid, services))
    names = {"fi": f"Kokoelma {key}"}
    owner = uuid("kotka")
    world.put(
        PtvCollection(
            id=uuid(key), organization_id=owner, names=names, service_ids=members, modified=MODIFIED
        )
    )


def test_a_scope_that_changed_is_asked_for_as_a_whole(sync, region):
    sync()
    region.municipality_codes = ["075", "285", "286"]
    region.save()

    assert sync().kind == SyncRun.Kind.FULL


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_warning_is_told_in_the_readers_language(language):
    with override("en"):
        english = {key: warning_text(key) for key in WARNINGS}
    with override(language):
        assert all(warning_text(key) != english[key] for key in WARNINGS)


def test_a_warning_of_another_release_stays_as_it_is():
    assert warning_text("things from before") == "things from before"
    assert warning_text(LOOSE).startswith("Connections to")
