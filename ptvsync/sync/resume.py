"""Going on with the fetch of an interrupted run, so that a bad night costs no second one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ptvsync.clients import RegistryPayloadError
from ptvsync.models import StagedPage, StagedRow, SyncRun
from ptvsync.records import Kind

from .heartbeat import APPLY
from .staged_codes import take_codes
from .staging import Staging


# Older pages are too far from what PTV says now.
PATIENCE = timedelta(hours=12)
CHUNK = 5_000


def resumable() -> QuerySet[SyncRun]:
    """Full runs that failed recently, and were not made useless by a later full success."""
    full = SyncRun.objects.filter(kind=SyncRun.Kind.FULL)
    recent = full.filter(
        status=SyncRun.Status.FAILED,
        as_of__gte=timezone.now() - PATIENCE,
        staged_pages__isnull=False,
    )
    done = full.filter(status=SyncRun.Status.DONE, dry_run=False).order_by("-started_at").first()
    if done:
        recent = recent.filter(started_at__gt=done.started_at)
    return recent.distinct().order_by("-started_at")


def take_over(staging: Staging) -> None:
    """Make the rows and pages of an interrupted run, of the same question, those of this one."""
    run = staging.run
    same = resumable().filter(scope=run.scope, api_version=run.api_version, release=run.release)
    if (old := same.first()) is None:
        return
    with transaction.atomic():
        StagedRow.objects.filter(run=old).update(run=run)
        StagedPage.objects.filter(run=old).update(run=run)
        run.as_of = old.as_of
        run.save(update_fields=["as_of"])
    _remember(staging, old)


def is_useless(run: SyncRun, error: BaseException) -> bool:
    """Whether the next run would fail or do harm with what this one fetched.

    That is so after an answer that was not whole, as the pages before it may not be either: nothing tells
    that the last page of a v11 list is half of what it was. And what could not be written once everything
    was there cannot be written the next time.
    """
    could_not_write = run.progress.get("stage") == APPLY and isinstance(error, Exception)
    return could_not_write or isinstance(error, RegistryPayloadError)


def forget_pages(run: SyncRun) -> None:
    """Let the next run ask everything anew."""
    StagedPage.objects.filter(run=run).delete()


def _remember(staging: Staging, old: SyncRun) -> None:
    """Load what is staged: code lists, and ids. What could not be read has no hash: it did not come."""
    staging.learn(take_codes(staging.run))
    staging.pages.update(staging.run.staged_pages.values_list("key", flat=True))
    staging.warnings.update(old.counters.get("warnings", {}))
    rows = StagedRow.objects.filter(run=staging.run)
    staging.unreadable.update(
        rows.filter(source_hash="").values_list("registry_id", flat=True).iterator(CHUNK)
    )
    read = rows.exclude(source_hash="")
    for kind in Kind:
        found = read.filter(kind=kind).values_list("registry_id", "names").iterator(CHUNK)
        _note(staging, kind, found)


def _note(staging: Staging, kind: Kind, rows: Iterable[tuple[UUID, list[UUID]]]) -> None:
    pointed = Kind.CHANNEL if kind is Kind.CONNECTION else Kind.ORGANIZATION
    for registry_id, names in rows:
        staging.received[kind].add(registry_id)
        staging.named[pointed].update(names)
