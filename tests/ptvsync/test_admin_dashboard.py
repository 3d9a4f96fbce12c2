"""PTV on the dashboard, for those who may see the runs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from cms.governance.grants import Role
from ptvsync.models import StagedRow, SyncRun
from tests.factories import make_user

from .factories import make_run, make_service
from .test_admin_views import url


pytestmark = pytest.mark.django_db
Status = SyncRun.Status
PANEL = 'id="ptv-section"'


@pytest.fixture
def dashboard(kept_roles, db, client):
    """The dashboard as a role sees it: ``dashboard(role)`` gives the HTML in English."""

    def show(role=Role.DIGITAL_SERVICES):
        user = make_user(role)
        UserProfile.objects.create(user=user, preferred_language="en")
        client.force_login(user)
        return client.get(reverse("wagtailadmin_home")).content.decode()

    return show


def brake():
    run = make_run(Status.BRAKED, kind="full", counters={"services": {"fetched": 1}})
    StagedRow.objects.create(run=run, kind="service", registry_id="0" * 32)
    return run


@pytest.mark.parametrize("role", list(Role))
def test_it_is_shown_to_those_who_may_see_the_runs(dashboard, role):
    keepers = {Role.COMMUNICATIONS, Role.DIGITAL_SERVICES}

    assert (PANEL in dashboard(role)) is (role in keepers)


def test_it_tells_how_fresh_the_copy_is_and_how_many_services_there_are(dashboard):
    make_run(counters={"services": {"added": 2}})
    make_service()
    make_service()

    html = dashboard()

    for text in ("PTV was last fetched", "2 published services", "Last run", "2 new"):
        assert text in html


def test_an_old_copy_says_so(dashboard):
    make_run(started_at=timezone.now() - timedelta(hours=30))

    assert "run manage.py sync_ptv and read its message" in dashboard()


@pytest.mark.parametrize("role", [Role.COMMUNICATIONS, Role.DIGITAL_SERVICES])
def test_a_braked_run_has_its_two_buttons_for_the_owner(dashboard, role):
    run = brake()

    html = dashboard(role)

    assert "waits for the owner" in html
    for name in ("accept", "reject"):
        assert (url(SyncRun, name, run.pk) in html) is (role is Role.DIGITAL_SERVICES)


def test_an_empty_answer_has_only_the_button_to_reject(dashboard):
    run = make_run(Status.BRAKED, kind="full", counters={"services": {"fetched": 0}})

    html = dashboard()

    assert url(SyncRun, "accept", run.pk) not in html
    assert url(SyncRun, "reject", run.pk) in html


def test_before_the_first_run_it_says_what_to_do(dashboard):
    assert "has never been fetched" in dashboard()
