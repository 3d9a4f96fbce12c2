"""What is done about runs: role × address, and what is given to the worker."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from cms.governance.grants import Role
from ptvsync.models import Service, SyncRun
from tests.factories import make_user

from .factories import make_braked, make_run, make_service
from .test_admin_read_only import is_refused
from .test_admin_views import admin, url  # noqa: F401


pytestmark = pytest.mark.django_db
RunStatus = SyncRun.Status
OWNER = {"superuser", Role.DIGITAL_SERVICES}
KEEPERS = OWNER | {Role.COMMUNICATIONS}
ROLES = ["superuser", "anonymous", *Role]
TASKS = "ptvsync.tasks."


@pytest.fixture
def enter(kept_roles, db, client):
    """Logs in as a role; gives the client."""

    def log_in(role):
        if role == "superuser":
            client.force_login(get_user_model().objects.create_superuser("root", password="x"))
        elif role != "anonymous":
            client.force_login(make_user(role))
        return client

    return log_in


def start_url(what):
    return reverse(SyncRun.snippet_viewset.get_url_name("start"), args=[what])


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


def test_the_buttons_start_real_runs(sync, admin):  # noqa: F811
    admin.post(start_url("everything"))
    admin.post(start_url("trial"))

    kinds = [(run.kind, run.dry_run, run.status) for run in SyncRun.objects.order_by("pk")]
    assert kinds == [("full", False, "done"), ("full", True, "done")]
    assert {run.started_by.username for run in SyncRun.objects.all()} == {"omistaja"}
    assert Service.objects.published().count() == 8
