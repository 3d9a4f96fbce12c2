"""Throwing away history that nobody needs any more: old changes, old runs and what dead runs staged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from ptvsync.models import RowChange, StagedPage, StagedRow, SyncRun


# Rows deleted in one statement, so that none of them holds locks for long.
BATCH = 2000
# A failed fetch is continued within this time.
RESUMABLE = timedelta(hours=12)


@dataclass(frozen=True)
class Pruned:
    """How many rows went."""

    changes: int
    runs: int
    staged: int


def prune() -> str:
    """Delete what is too old; gives the counts as one sentence for the worker's list."""
    pruned = prune_history()
    return f"{pruned.changes} changes, {pruned.runs} runs, {pruned.staged} staged rows"


def prune_history(now: datetime | None = None) -> Pruned:
    """Delete what is too old at ``now``; the last success stays, whatever its age."""
    now = now or timezone.now()
    return Pruned(
        changes=_delete(_old_changes(now)),
        runs=_delete_runs(now),
        staged=_delete_each(_dead_staging(now)),
    )


def _old_changes(now: datetime) -> QuerySet:
    limit = now - timedelta(days=settings.PTV_CHANGES_KEPT_DAYS)
    return RowChange.objects.filter(run__started_at__lt=limit)


def _delete_runs(now: datetime) -> int:
    success = SyncRun.objects.last_success()
    limit = now - timedelta(days=settings.PTV_RUNS_KEPT_DAYS)
    old = SyncRun.objects.filter(started_at__lt=limit)
    if success:
        old = old.exclude(pk=success.pk)
    keys = list(old.values_list("pk", flat=True))
    _delete_each(model.objects.filter(run__in=keys) for model in (RowChange, StagedRow, StagedPage))
    return _delete(old)


def _dead_staging(now: datetime) -> Iterable[QuerySet]:
    ended = [SyncRun.Status.DONE, SyncRun.Status.REJECTED, SyncRun.Status.CANCELLED]
    dead = SyncRun.objects.filter(status__in=ended) | SyncRun.objects.filter(
        status=SyncRun.Status.FAILED, started_at__lt=now - RESUMABLE
    )
    return [model.objects.filter(run__in=dead) for model in (StagedRow, StagedPage)]


def _delete_each(querysets: Iterable[QuerySet]) -> int:
    return sum(_delete(rows) for rows in querysets)


def _delete(rows: QuerySet) -> int:
    """Delete in batches; gives how many."""
    total = 0
    while keys := list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH]):
        rows.model._default_manager.filter(pk__in=keys).delete()
        total += len(keys)
    return total
