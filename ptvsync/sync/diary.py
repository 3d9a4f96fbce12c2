"""Keeping the diary of runs."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ptvsync.clients import Fetched
from ptvsync.models import Service, SyncRun
from ptvsync.sentences import PlainError

from .plan import ModelPlan, Plan


MOST_IDS_IN_DIFF = 500
INTERRUPTED = _("The run was interrupted before its end: run sync_ptv again.")
UNWRITABLE = _(
    "The database could not be written (%(reason)s): make room on its disk or start it, and run sync_ptv again."
)
UNEXPECTED = _(
    "The run failed because of an error in the program (%(error)s): "
    "run sync_ptv --traceback to see where."
)


def start(full: bool, dry_run: bool, api_version: str) -> SyncRun:
    """Open the entry of a new run. The caller holds the lock, so no other can be running."""
    now = timezone.now()
    SyncRun.objects.filter(status=SyncRun.Status.RUNNING).update(
        status=SyncRun.Status.FAILED, finished_at=now, message=str(INTERRUPTED)
    )
    kind = SyncRun.Kind.FULL if full else SyncRun.Kind.DELTA
    return SyncRun.objects.create(
        started_at=now, kind=kind, dry_run=dry_run, api_version=api_version
    )


def note(run: SyncRun, package: Fetched, plan: Plan) -> None:
    """Put the counts and the changed services into the entry."""
    run.fetched = len(package)
    run.counters = {name: part.counters() for name, part in plan.parts().items()}
    run.counters["warnings"] = package.warnings
    run.diff = _diff(plan.services)


def finish(run: SyncRun, status: SyncRun.Status, message: str = "") -> None:
    """Close the entry."""
    run.status, run.message, run.finished_at = status, message, timezone.now()
    run.save()


def sentence(error: BaseException) -> str:
    """The error in one sentence for the owner."""
    if isinstance(error, PlainError):
        return str(error)
    if isinstance(error, KeyboardInterrupt):
        return str(INTERRUPTED)
    if isinstance(error, DatabaseError):
        return str(UNWRITABLE) % {"reason": str(error).strip().partition("\n")[0].rstrip(".")}
    return str(UNEXPECTED) % {"error": type(error).__name__}


def _diff(plan: ModelPlan) -> dict[str, list[str]]:
    altered = {"changed": plan.changed, "returned": plan.returned}
    ids: dict[str, Iterable[UUID]] = {"added": plan.added, "withdrawn": plan.withdrawn.values()}
    for name, items in altered.items():
        rows = Service.objects.filter(pk__in=list(items)).values_list("registry_id", flat=True)
        ids[name] = list(rows)
    return {name: sorted(map(str, found))[:MOST_IDS_IN_DIFF] for name, found in ids.items()}
