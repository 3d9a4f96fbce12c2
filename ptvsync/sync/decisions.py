"""What becomes of the runs that the brake stopped."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ptvsync.models import CODE, StagedRow, SyncRun
from ptvsync.sentences import PlainError

from .announce import announce_end
from .errors import NotWaiting


REPLACED = _("A later run succeeded, so this one is no longer needed.")
NOT_WAITING = _(
    "This run waits for no decision: it was decided already, or a later run replaced it."
)
GONE = _("What this run fetched is no longer there: fetch everything again.")

Kind, Status = SyncRun.Kind, SyncRun.Status
# Only a full success says again all that a full run says.
REPLACES = {Kind.FULL: [Kind.FULL, Kind.DELTA], Kind.DELTA: [Kind.DELTA]}


def replace_older(run: SyncRun) -> None:
    """Reject the waiting runs that a success makes useless."""
    kinds = REPLACES.get(Kind(run.kind), [])
    older = SyncRun.objects.filter(
        status=Status.BRAKED, kind__in=kinds, started_at__lt=run.started_at
    )
    older.update(status=Status.REJECTED, sentence=PlainError(REPLACED).stored())


def waiting(run: SyncRun) -> SyncRun:
    """The run, locked, if it waits for a decision; raises NotWaiting."""
    held = SyncRun.objects.select_for_update().filter(pk=run.pk, dry_run=False).first()
    if held is None or held.status != Status.BRAKED:
        raise NotWaiting(NOT_WAITING)
    return held


def check_package(run: SyncRun) -> None:
    """Raise NotWaiting when the staged rows are gone: a crash of the database empties them."""
    if not has_package(run):
        raise NotWaiting(GONE)


def has_package(run: SyncRun) -> bool:
    """Whether anything but entries of code lists is staged."""
    return StagedRow.objects.filter(run=run).exclude(kind=CODE).exists()


def decide(run: SyncRun, user: object) -> None:
    """Note who decided, and when."""
    run.decided_by, run.decided_at = user, timezone.now()  # type: ignore[assignment]


@transaction.atomic
def reject(run: SyncRun, user: object) -> SyncRun:
    """Drop what a braked run has fetched; raises NotWaiting."""
    held = waiting(run)
    decide(held, user)
    held.status = Status.REJECTED
    held.save()
    StagedRow.objects.filter(run=held).delete()
    held.staged_pages.all().delete()
    announce_end(held)
    return held
