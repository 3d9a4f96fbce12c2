"""Scheduled jobs are rows that follow what plugins declare."""

from __future__ import annotations

import pytest
from django_q.models import Schedule

from cms import jobs
from cms.plugins.registry import Plugin
from cms.plugins.spec import PluginSpec, ScheduledJob


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


def test_a_schedule_somebody_else_made_is_left_alone(declared):
    Schedule.objects.create(name="own", func="math.sqrt")
    declared()
    jobs.apply_jobs()
    assert Schedule.objects.filter(name="own").exists()
