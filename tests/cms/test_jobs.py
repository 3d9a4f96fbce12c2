"""Scheduled jobs are rows that follow what plugins declare."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.module_loading import import_string
from django_q.models import Schedule

from cms import jobs
from cms.plugins.registry import Plugin, active_plugins
from cms.plugins.spec import PluginSpec, ScheduledJob
from home.tasks import publish_scheduled
from tests.factories import make_site, make_theme


pytestmark = pytest.mark.django_db


@pytest.fixture
def declared(monkeypatch):
    """Declare jobs for the test: call it with them."""

    def declare(*rows):
        spec = PluginSpec(name="a", label="A", description="", version="1", jobs=rows)
        monkeypatch.setattr(jobs, "active_plugins", lambda: (Plugin(app=None, spec=spec),))

    return declare


NIGHTLY = ScheduledJob("nightly", "ptvsync.tasks.run", "30 3 * * *", {"full": True})


def test_a_declared_job_becomes_a_schedule(declared):
    declared(NIGHTLY)
    jobs.apply_jobs()
    row = Schedule.objects.get(name="tarjotin:nightly")
    assert (row.func, row.cron, row.kwargs) == ("ptvsync.tasks.run", "30 3 * * *", "full=True")
    assert row.next_run is not None


def test_a_second_run_writes_nothing(declared):
    declared(NIGHTLY)
    jobs.apply_jobs()
    assert jobs.apply_jobs() == []


def test_a_changed_time_is_corrected_in_place(declared):
    declared(NIGHTLY)
    jobs.apply_jobs()
    declared(ScheduledJob("nightly", "ptvsync.tasks.run", "0 4 * * *", {"full": True}))
    assert jobs.apply_jobs() == ["scheduled tarjotin:nightly"]
    assert Schedule.objects.get().cron == "0 4 * * *"


def test_a_job_that_is_no_longer_declared_is_removed(declared):
    declared(NIGHTLY)
    jobs.apply_jobs()
    declared()
    assert jobs.apply_jobs() == ["removed tarjotin:nightly"]


@pytest.mark.parametrize(
    "function", ["home.tasks.publish_scheduled", "themepages.tasks.match_themes"]
)
def test_a_job_the_site_cannot_do_without_is_declared(function):
    declared = {job.function for plugin in active_plugins() for job in plugin.spec.jobs}
    assert function in declared


def test_every_declared_job_can_be_called():
    for plugin in active_plugins():
        for job in plugin.spec.jobs:
            assert callable(import_string(job.function))


def test_a_page_whose_time_has_come_is_published_by_its_job():
    theme = make_theme(make_site().root_page)
    theme.unpublish()
    theme.go_live_at = timezone.now() - timedelta(minutes=1)
    theme.save_revision(approved_go_live_at=theme.go_live_at)
    publish_scheduled()
    theme.refresh_from_db()
    assert theme.live


def test_a_schedule_somebody_else_made_is_left_alone(declared):
    Schedule.objects.create(name="own", func="math.sqrt")
    declared()
    jobs.apply_jobs()
    assert Schedule.objects.filter(name="own").exists()
