"""What the owner decides about a run, and what becomes of it: cancelling, accepting, rejecting."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError

from ptvsync.freshness import copy_state
from ptvsync.models import Service, StagedRow, Status, SyncRun
from ptvsync.signals import run_finished
from ptvsync.sync import SyncBusy
from ptvsync.tasks import accept_run

from .factories import make_braked, make_run
from .test_admin_views import admin, url  # noqa: F401


pytestmark = pytest.mark.django_db
RunStatus = SyncRun.Status


@pytest.mark.parametrize("name", ["accept", "reject"])
@pytest.mark.parametrize("status", [RunStatus.DONE, RunStatus.REJECTED, RunStatus.RUNNING])
def test_what_does_not_wait_cannot_be_decided_on(admin, queued, name, status):  # noqa: F811
    run = make_run(status)

    response = admin.post(url(SyncRun, name, run.pk), follow=True)

    run.refresh_from_db()
    assert (run.status, queued) == (status, [])
    assert "already ended or been decided on" in response.content.decode()


@pytest.mark.parametrize("status", [RunStatus.DONE, RunStatus.BRAKED])
def test_what_does_not_run_cannot_be_cancelled(admin, status):  # noqa: F811
    run = make_run(status)

    admin.post(url(SyncRun, "cancel", run.pk))

    run.refresh_from_db()
    assert not run.cancel_requested


def test_cancelling_asks_the_run_to_stop(admin):  # noqa: F811
    run = make_run(RunStatus.RUNNING)

    admin.post(url(SyncRun, "cancel", run.pk))

    run.refresh_from_db()
    assert run.cancel_requested


def test_rejecting_drops_the_package_and_remembers_who(admin):  # noqa: F811
    run = make_braked()

    admin.post(url(SyncRun, "reject", run.pk))

    run.refresh_from_db()
    assert run.status == RunStatus.REJECTED
    assert run.decided_by.username == "omistaja"
    assert not run.staged_rows.exists()


def test_rejecting_is_told_to_those_who_listen(admin, django_capture_on_commit_callbacks):  # noqa: F811
    run, ended = make_braked(), []

    def listen(run, **_arguments):
        ended.append(run.status)

    run_finished.connect(listen)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(url(SyncRun, "reject", run.pk))
    run_finished.disconnect(listen)

    assert ended == [RunStatus.REJECTED]


def test_accepting_goes_to_the_worker_with_who_decided(admin, queued):  # noqa: F811
    run = make_braked()
    user = get_user_model().objects.get(username="omistaja")

    admin.post(url(SyncRun, "accept", run.pk))

    assert queued == [("accept_run", (run.pk, user.pk), {})]


def test_an_empty_answer_cannot_be_accepted(admin, queued):  # noqa: F811
    run = make_braked(counters={"services": {"fetched": 0}})

    page = admin.get(url(SyncRun, "inspect", run.pk)).content.decode()
    response = admin.post(url(SyncRun, "accept", run.pk), follow=True)

    assert url(SyncRun, "accept", run.pk) not in page
    assert url(SyncRun, "reject", run.pk) in page
    assert "can only be rejected" in response.content.decode()
    assert queued == []


def test_a_package_that_is_gone_cannot_be_accepted(admin, queued):  # noqa: F811
    run = make_braked()
    StagedRow.objects.all().delete()

    response = admin.post(url(SyncRun, "accept", run.pk), follow=True)

    assert "no longer there" in response.content.decode()
    assert queued == []


@pytest.mark.parametrize(
    ("status", "shown", "hidden"),
    [
        (RunStatus.RUNNING, {"cancel"}, {"accept", "reject"}),
        (RunStatus.BRAKED, {"accept", "reject"}, {"cancel"}),
        (RunStatus.DONE, set(), {"accept", "reject", "cancel"}),
    ],
)
def test_a_run_offers_what_can_be_done_with_it(admin, status, shown, hidden):  # noqa: F811
    run = make_braked() if status == RunStatus.BRAKED else make_run(status)

    html = admin.get(url(SyncRun, "inspect", run.pk)).content.decode()

    assert all(url(SyncRun, name, run.pk) in html for name in shown)
    assert not any(url(SyncRun, name, run.pk) in html for name in hidden)


@pytest.fixture
def braked(sync, registry_world):
    """A run that the brake stopped because six of eight services are gone."""
    sync(full=True)
    for record in list(registry_world.services.values())[:6]:
        del registry_world.services[record.id]
    return sync(full=True)


def test_the_owner_sees_what_would_disappear_and_accepts_it(braked, admin):  # noqa: F811
    assert braked.status == RunStatus.BRAKED

    html = admin.get(url(SyncRun, "accept", braked.pk)).content.decode()
    admin.post(url(SyncRun, "accept", braked.pk))

    assert "75 %" in html
    assert "Palvelu 0" in html
    braked.refresh_from_db()
    assert (braked.status, braked.decided_by.username) == (RunStatus.DONE, "omistaja")
    assert Service.objects.filter(status=Status.WITHDRAWN).count() == 6


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SyncBusy("Another run is going on."), "Another run is going on."),
        (OperationalError("disk full"), "disk full"),
        (ZeroDivisionError(), "ZeroDivisionError"),
    ],
)
def test_an_acceptance_that_the_worker_cannot_write_is_told_on_the_runs_page(
    braked,
    admin,  # noqa: F811
    monkeypatch,
    error,
    words,
):
    with monkeypatch.context() as patch:
        patch.setattr("ptvsync.tasks.sync.accept", Mock(side_effect=error))
        with pytest.raises(type(error)):
            accept_run(braked.pk)

    html = admin.get(url(SyncRun, "inspect", braked.pk)).content.decode()
    assert "It could not be accepted" in html
    assert words in html
    assert url(SyncRun, "accept", braked.pk) in html

    admin.post(url(SyncRun, "accept", braked.pk))
    html = admin.get(url(SyncRun, "inspect", braked.pk)).content.decode()
    assert "It could not be accepted" not in html


@pytest.mark.parametrize("name", ["accept", "reject"])
def test_a_trial_that_the_brake_stopped_waits_for_nobody(sync, registry_world, admin, name):  # noqa: F811
    sync(full=True)
    for record in list(registry_world.services.values())[:6]:
        del registry_world.services[record.id]
    trial = sync(full=True, dry_run=True)

    page = admin.get(url(SyncRun, "inspect", trial.pk)).content.decode()
    response = admin.post(url(SyncRun, name, trial.pk), follow=True)

    assert "the brake would have stopped the run" in page
    assert "owner" not in re.search(r'<div id="run-state".*?</div>', page, re.DOTALL)[0]
    assert url(SyncRun, name, trial.pk) not in page
    assert "already ended or been decided on" in response.content.decode()
    trial.refresh_from_db()
    assert (trial.status, trial.decided_by) == (RunStatus.BRAKED, None)
    assert Service.objects.published().count() == 8
    assert copy_state().is_fresh
