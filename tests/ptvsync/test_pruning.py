"""Old history goes, in batches; the last success and what can still be used stay."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone

from ptvsync import pruning
from ptvsync.models import RowChange, StagedPage, StagedRow, SyncRun

from .factories import make_change, make_run


pytestmark = pytest.mark.django_db
Status = SyncRun.Status
NOW = timezone.now()


def run_of(days_ago=0, status=Status.DONE, **fields):
    return make_run(status, started_at=NOW - timedelta(days=days_ago), **fields)


def stage(run, rows=1):
    StagedPage.objects.create(run=run, key="page")
    StagedRow.objects.bulk_create(
        StagedRow(run=run, kind="service", registry_id=uuid4()) for _ in range(rows)
    )
    return run


@pytest.mark.parametrize(("days", "kept"), [(89, 1), (91, 0)])
def test_changes_are_kept_ninety_days(days, kept):
    make_change(run=run_of(days))

    pruning.prune_history(NOW)

    assert RowChange.objects.count() == kept


def test_how_long_changes_are_kept_is_a_setting(settings):
    settings.PTV_CHANGES_KEPT_DAYS = 10
    make_change(run=run_of(11))

    assert pruning.prune_history(NOW).changes == 1


def test_a_run_outlives_its_changes():
    run = run_of(100)
    make_change(run=run)

    pruning.prune_history(NOW)

    assert SyncRun.objects.filter(pk=run.pk).exists()


def test_runs_are_kept_four_hundred_days_and_the_last_success_for_ever():
    success, old, recent = run_of(500), run_of(450, Status.FAILED), run_of(399, Status.FAILED)

    assert pruning.prune_history(NOW).runs == 1
    assert set(SyncRun.objects.all()) == {success, recent}
    assert old not in SyncRun.objects.all()


@pytest.mark.parametrize("status", [Status.DONE, Status.REJECTED, Status.CANCELLED])
def test_what_an_ended_run_staged_goes(status):
    stage(run_of(0, status), rows=3)

    assert pruning.prune_history(NOW).staged == 4
    assert not StagedRow.objects.exists()


@pytest.mark.parametrize("status", [Status.RUNNING, Status.BRAKED])
def test_what_is_being_fetched_or_waits_for_the_owner_stays(status):
    stage(run_of(2, status))

    assert pruning.prune_history(NOW).staged == 0


@pytest.mark.parametrize(("hours", "kept"), [(11, True), (13, False)])
def test_a_failed_fetch_is_kept_as_long_as_it_can_be_continued(hours, kept):
    stage(make_run(Status.FAILED, started_at=NOW - timedelta(hours=hours)))

    pruning.prune_history(NOW)

    assert StagedRow.objects.exists() is kept


def test_deleting_goes_in_batches(monkeypatch):
    monkeypatch.setattr(pruning, "BATCH", 2)
    run = run_of(91)
    for _ in range(5):
        make_change(run=run)

    assert pruning.prune_history(NOW).changes == 5


def test_a_second_time_finds_nothing():
    make_change(run=run_of(91))
    stage(run_of(1))

    pruning.prune_history(NOW)

    assert pruning.prune_history(NOW) == pruning.Pruned(changes=0, runs=0, staged=0)


def test_the_command_tells_how_much_went(capsys):
    make_change(run=run_of(91))

    call_command("prune_ptv")

    assert capsys.readouterr().out == "Pruned 1 changes, 0 runs, 0 staged rows.\n"
