"""What the owner does about runs: role × address, and what becomes of the run."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from ptvsync.freshness import copy_state
from ptvsync.models import Service, StagedRow, Status, SyncRun
from ptvsync.signals import run_finished
from ptvsync.sync import SyncBusy
from ptvsync.tasks import accept_run
from tests.factories import make_site, make_user

from .factories import make_run, make_service
from .test_admin_read_only import is_refused
from .test_admin_views import admin, url  # noqa: F401


pytestmark = pytest.mark.django_db
RunStatus = SyncRun.Status
OWNER = {"superuser", Role.DIGITAL_SERVICES}
KEEPERS = OWNER | {Role.COMMUNICATIONS}
ROLES = ["superuser", "anonymous", *Role]
TASKS = "ptvsync.tasks."


@pytest.fixture
def queued(monkeypatch):
    """The tasks that were given to the worker: (name, arguments, keyword arguments)."""
    given = []

    def remember(name, *arguments, **keywords):
        given.append((name.removeprefix(TASKS), arguments, keywords))

    for module in ("runs.starting", "runs.deciding", "rows.refreshing"):
        monkeypatch.setattr(f"ptvsync.admin.{module}.async_task", remember)
    return given


@pytest.fixture
def enter(client):
    """Logs in as a role; gives the client."""

    def log_in(role):
        make_site()
        apply_governance()
        if role == "superuser":
            client.force_login(get_user_model().objects.create_superuser("root", password="x"))
        elif role != "anonymous":
            client.force_login(make_user(role))
        return client

    return log_in


def start_url(what):
    return reverse(SyncRun.snippet_viewset.get_url_name("start"), args=[what])


def make_braked(**fields):
    counters = {"services": {"fetched": 3, "withdrawn": 1}}
    run = make_run(RunStatus.BRAKED, kind="full", **{"counters": counters, **fields})
    StagedRow.objects.create(run=run, kind="service", registry_id="0" * 32)
    return run


def action(name):
    """The address of an action on something that it can be done to."""
    if name in ("changes", "everything", "trial"):
        return start_url(name)
    if name == "refresh":
        return url(Service, name, make_service().pk)
    run = make_run(RunStatus.RUNNING) if name == "cancel" else make_braked()
    return url(SyncRun, name, run.pk)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("changes", OWNER),
        ("everything", OWNER),
        ("trial", OWNER),
        ("cancel", OWNER),
        ("accept", OWNER),
        ("reject", OWNER),
        ("refresh", KEEPERS),
    ],
)
def test_an_action_is_done_by_those_who_may(enter, queued, role, name, allowed):
    client, address = enter(role), action(name)

    shown = client.get(address)
    before = list(SyncRun.objects.values())
    done = client.post(address)

    assert (shown.status_code == 200) is (role in allowed)
    assert is_refused(shown) is (role not in allowed)
    assert is_refused(done) is (role not in allowed)
    if role not in allowed:
        assert queued == []
        assert list(SyncRun.objects.values()) == before


@pytest.mark.parametrize("name", ["changes", "accept", "reject", "cancel", "refresh"])
def test_asking_changes_nothing(admin, queued, name):  # noqa: F811
    address = action(name)
    before = list(SyncRun.objects.values())

    html = admin.get(address).content.decode()

    assert '<form method="post">' in html
    assert queued == []
    assert list(SyncRun.objects.values()) == before


@pytest.mark.parametrize(
    ("what", "task", "arguments"),
    [
        ("changes", "fetch_changes", {}),
        ("everything", "fetch_all", {}),
        ("trial", "fetch_all", {"dry_run": True}),
    ],
)
def test_a_start_goes_to_the_worker_with_who_started_it(admin, queued, what, task, arguments):  # noqa: F811
    user = get_user_model().objects.get(username="omistaja")

    response = admin.post(start_url(what), follow=True)

    assert queued == [(task, (), {"started_by": user.pk, **arguments})]
    assert "was given to the worker" in response.content.decode()


def test_an_unknown_way_to_start_is_not_found(admin):  # noqa: F811
    assert admin.get(start_url("nonsense")).status_code == 404


def wait_in_queue():
    payload = SignedPackage.dumps({"id": "1", "func": TASKS + "fetch_all"})
    OrmQ.objects.create(key="tarjotin", payload=payload, lock=timezone.now())


@pytest.mark.parametrize("name", ["changes", "accept", "refresh"])
def test_nothing_is_started_while_a_run_waits(admin, queued, name):  # noqa: F811
    address = action(name)
    wait_in_queue()

    response = admin.post(address, follow=True)

    assert queued == []
    assert "A run is already going on or waiting" in response.content.decode()


@pytest.mark.parametrize("name", ["changes", "accept", "refresh"])
def test_nothing_is_started_while_a_run_goes_on(admin, queued, name, other_run):  # noqa: F811
    address = action(name)

    with other_run():
        response = admin.post(address, follow=True)

    assert queued == []
    assert "A run is already going on or waiting" in response.content.decode()


@pytest.mark.parametrize("name", ["changes", "accept", "refresh"])
def test_a_run_whose_process_died_holds_nothing_up(admin, queued, name):  # noqa: F811
    address = action(name)
    make_run(RunStatus.RUNNING)

    admin.post(address)

    assert len(queued) == 1


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


@pytest.mark.parametrize("role", [Role.COMMUNICATIONS, Role.DIGITAL_SERVICES])
def test_only_the_owner_is_offered_the_buttons(enter, role):
    client, run = enter(role), make_braked()

    listing = client.get(url(SyncRun, "list")).content.decode()
    page = client.get(url(SyncRun, "inspect", run.pk)).content.decode()

    owns = role is Role.DIGITAL_SERVICES
    assert (start_url("changes") in listing) is owns
    assert (url(SyncRun, "accept", run.pk) in page) is owns


def test_fetching_a_service_again_goes_to_the_worker(admin, queued):  # noqa: F811
    row = make_service()
    user = get_user_model().objects.get(username="omistaja")

    admin.post(url(Service, "refresh", row.pk))

    assert queued == [("refresh_service", (str(row.registry_id), user.pk), {})]


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


def test_the_buttons_start_real_runs(sync, admin):  # noqa: F811
    admin.post(start_url("everything"))
    admin.post(start_url("trial"))

    kinds = [(run.kind, run.dry_run, run.status) for run in SyncRun.objects.order_by("pk")]
    assert kinds == [("full", False, "done"), ("full", True, "done")]
    assert {run.started_by.username for run in SyncRun.objects.all()} == {"omistaja"}
    assert Service.objects.published().count() == 8
