"""Going on where an interrupted fetch ended, without asking for the same pages again."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from ptvsync.clients import RegistryError
from ptvsync.models import Service, StagedPage, StagedRow, Status, SyncRun
from ptvsync.records import ChannelType
from ptvsync.standin.server import make_server
from ptvsync.sync import RunOptions, run_sync

from .factories import make_channel_record, make_connection_record, make_world, uuid
from .packages import interrupted


pytestmark = pytest.mark.django_db
AMONG_CONNECTIONS = 26
SERVICES = 240
FAILED = SyncRun.Status.FAILED


@pytest.fixture(scope="module")
def large_world():
    world = make_world(services=SERVICES)
    for number in range(SERVICES // 4):
        world.put(make_channel_record(f"puhelin-{number}", ChannelType.PHONE))
        world.put(make_connection_record(f"palvelu-{number * 4}", f"puhelin-{number}"))
    return world


@pytest.fixture
def registry_world(large_world):
    return large_world


class Log:
    """The requests that a stand-in got, which falls ill after ``limit`` of them."""

    def __init__(self):
        self.asked = []
        self.limit = None
        self.faults = None

    def note(self, request):
        self.asked.append((request.path, json.dumps(request.query, sort_keys=True)))
        if self.limit is not None and len(self.asked) > self.limit:
            self.faults.switch_on("server_error")

    def take(self):
        """The requests since the last time, each once."""
        taken, self.asked = Counter(self.asked), []
        return taken

    def recover(self):
        self.limit = None
        self.faults.clear()


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def registry(registry_world, settings, log):
    with make_server(registry_world, on_request=log.note) as server:
        settings.PTV_API_URL = settings.PTV_ACCESSIBILITY_URL = server.url
        settings.PTV_API_KEY = "demo"
        log.faults = server.faults
        yield server


def interrupt(sync, log, version, limit):
    """A first full run to which the server stops answering after ``limit`` requests."""
    log.limit = limit
    with pytest.raises(RegistryError):
        sync(version)
    log.recover()
    return SyncRun.objects.latest("pk")


def contents():
    columns = ("registry_id", "name", "content_hash", "source_hash", "status")
    return set(Service.objects.values_list(*columns))


# After code lists, among the services, among the connections, at the last answer.
@pytest.mark.parametrize(
    ("version", "limit"), [("11", 9), ("11", 12), ("12", 19), ("12", 24), ("12", 34)]
)
def test_an_interrupted_fetch_goes_on_where_it_was(sync, log, version, limit):
    failed = interrupt(sync, log, version, limit)
    assert StagedPage.objects.exists()
    log.take()
    run = sync(version)
    rest = sum(log.take().values())
    copied = contents()
    sync(version, full=True, fresh=True)
    everything = sum(log.take().values())

    assert (failed.status, run.status) == (FAILED, SyncRun.Status.DONE)
    assert run.as_of == failed.as_of
    assert run.counters["services"]["fetched"] == SERVICES
    assert copied == contents()
    assert rest < everything


def test_pages_that_were_stored_are_not_asked_again(sync, log):
    interrupt(sync, log, "12", AMONG_CONNECTIONS)
    kept = [key for key in StagedPage.objects.values_list("key", flat=True) if "connection" in key]
    log.take()

    sync()

    asked = [path for path, _query in log.take() if path.endswith("connection/search")]
    whole = {key for key in kept if " of " not in key}
    assert whole
    assert len(asked) == SERVICES / 20 - len(whole)


def test_fresh_asks_for_everything(sync, log):
    interrupt(sync, log, "12", AMONG_CONNECTIONS)
    log.take()

    sync(fresh=True)

    asked = [path for path, _query in log.take() if path.endswith("connection/search")]
    assert len(asked) == SERVICES / 20


def test_the_next_delta_counts_from_when_the_first_page_was_asked(sync, log, registry_world):
    failed = interrupt(sync, log, "12", AMONG_CONNECTIONS)
    earlier = timezone.now() - timedelta(hours=6)
    SyncRun.objects.filter(pk=failed.pk).update(started_at=earlier, as_of=earlier)
    sync()
    moment = datetime.now(UTC) - timedelta(hours=5)
    before = registry_world.services[uuid("palvelu-7")]
    registry_world.rename(uuid("palvelu-7"), {"fi": "Muuttui välillä"}, moment)

    run = sync()
    registry_world.put(before)

    assert (run.kind, run.counters["services"]["changed"]) == (SyncRun.Kind.DELTA, 1)


def test_a_run_whose_process_died_is_gone_on_with(sync, log, ptv, monkeypatch):
    class Killed(BaseException):
        """Stands for the end of the process: nothing is written down."""

    def die(*_arguments):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("ptvsync.sync.run._finish", die)
        patch.setattr("ptvsync.sync.diary.fail", lambda *_arguments: None)
        with pytest.raises(Killed):
            run_sync(ptv, RunOptions())
    dead = SyncRun.objects.get()
    assert dead.status == SyncRun.Status.RUNNING
    log.take()

    run = sync()

    dead.refresh_from_db()
    assert (dead.status, run.as_of) == (FAILED, dead.as_of)
    assert not [path for path, _query in log.take() if path.endswith("connection/search")]
    assert Service.objects.filter(status=Status.PUBLISHED).count() == SERVICES


@pytest.mark.parametrize("error", [OperationalError("levy"), ValueError("arvo")], ids=repr)
def test_what_could_not_be_written_is_asked_anew(sync, log, monkeypatch, error):
    fail_while_writing(sync, monkeypatch, error)
    log.take()

    run = sync()

    assert (run.status, run.as_of) == (SyncRun.Status.DONE, run.started_at)
    assert len(connection_searches(log)) == SERVICES / 20


def test_an_interruption_while_writing_wastes_nothing(sync, log, monkeypatch):
    fail_while_writing(sync, monkeypatch, KeyboardInterrupt())
    log.take()

    assert sync().status == SyncRun.Status.DONE
    assert not connection_searches(log)


def fail_while_writing(sync, monkeypatch, error):
    def fail(*_arguments):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("ptvsync.sync.apply.save_services", fail)
        with pytest.raises(type(error)):
            sync()


def connection_searches(log):
    return [path for path, _query in log.take() if path.endswith("connection/search")]


def test_what_ended_runs_have_staged_is_deleted_by_the_next(sync, log):
    old = timezone.now() - timedelta(hours=13)
    useless = [
        interrupted(started_at=old, as_of=old),
        interrupted(status=SyncRun.Status.DONE, started_at=old),
        interrupted(status=SyncRun.Status.CANCELLED),
    ]
    waiting = interrupted(status=SyncRun.Status.BRAKED, kind=SyncRun.Kind.FULL)

    sync(dry_run=True)

    assert not StagedRow.objects.filter(run__in=useless).exists()
    assert not StagedPage.objects.filter(run__in=useless).exists()
    assert StagedRow.objects.filter(run=waiting).exists()


def test_the_tables_are_emptied_when_nobody_needs_them(sync):
    interrupted(status=SyncRun.Status.CANCELLED)

    sync()

    assert not StagedRow.objects.exists()
    assert not StagedPage.objects.exists()
