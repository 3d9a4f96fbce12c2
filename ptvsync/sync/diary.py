"""Keeping the diary of runs."""

from __future__ import annotations

from logging import getLogger
from typing import Any

from django.db import DatabaseError, DataError, connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ptvsync.clients.release import mapping_release
from ptvsync.models import SyncRun
from ptvsync.sentences import PlainError

from .announce import announce_end
from .plan import Plan


logger = getLogger(__name__)

INTERRUPTED = _("The run was interrupted before its end: run sync_ptv again.")
UNWRITABLE = _(
    "The database could not be written (%(reason)s): make room on its disk or start it, and run sync_ptv again."
)
UNFITTING = _(
    "PTV gave a value that the database cannot hold (%(reason)s): "
    "tell the makers of the program, and run sync_ptv --traceback to see where."
)
UNEXPECTED = _(
    "The run failed because of an error in the program (%(error)s): "
    "run sync_ptv --traceback to see where."
)


def start(kind: SyncRun.Kind, api_version: str, **values: Any) -> SyncRun:
    """Open the entry of a new run. The caller holds the lock, so no other can be running."""
    for dead in SyncRun.objects.filter(status=SyncRun.Status.RUNNING):
        finish(dead, SyncRun.Status.FAILED, PlainError(INTERRUPTED))
    now = timezone.now()
    return SyncRun.objects.create(
        kind=kind,
        api_version=api_version,
        release=mapping_release(),
        started_at=now,
        as_of=now,
        **values,
    )


def note(run: SyncRun, plan: Plan) -> None:
    """Put the counts into the entry."""
    run.counters = plan.counters()
    run.fetched = sum(map(plan.fetched, plan.fates))


def finish(run: SyncRun, status: SyncRun.Status, why: PlainError | None = None) -> None:
    """Close the entry, and tell the site once it is in the database; an accepted run says why it waited."""
    run.status, run.finished_at = status, timezone.now()
    if why:
        run.sentence = why.stored()
    run.save()
    announce_end(run)


def fail(run: SyncRun, error: BaseException) -> None:
    """Close the entry of a run that did not end by itself.

    One that is in the database with its end stays as it is. A connection that was lost is made anew; if
    that fails too, the next run closes the entry.
    """
    try:
        _fail(run, error)
    except DatabaseError:
        connection.close()
        try:
            _fail(run, error)
        except DatabaseError:
            logger.exception("The diary of a PTV run could not be written")


def _fail(run: SyncRun, error: BaseException) -> None:
    if SyncRun.objects.filter(pk=run.pk, status=SyncRun.Status.RUNNING).exists():
        finish(run, SyncRun.Status.FAILED, plain(error))


def plain(error: BaseException) -> PlainError:
    """The error as one sentence for the owner."""
    if isinstance(error, PlainError):
        return error
    if isinstance(error, KeyboardInterrupt):
        return PlainError(INTERRUPTED)
    if isinstance(error, DatabaseError):
        told = UNFITTING if isinstance(error, DataError) else UNWRITABLE
        return PlainError(told, reason=str(error).strip().partition("\n")[0].rstrip("."))
    return PlainError(UNEXPECTED, error=type(error).__name__)
