"""What the owner's group has been told, kept on the runs, so that nothing is told twice."""

from __future__ import annotations

from ptvsync.models import SyncRun

from .wording import Notice


BAD = {
    SyncRun.Status.FAILED: Notice.FAILED,
    SyncRun.Status.BRAKED: Notice.BRAKED,
}


def notice_of(run: SyncRun) -> Notice | None:
    """What the end of a run has to tell; None when the group knows it or need not know."""
    if not SyncRun.objects.of_the_copy().filter(pk=run.pk).exists():
        return None
    if run.decided_by_id is not None:
        return _decision(run)
    if run.status == SyncRun.Status.DONE:
        return Notice.RECOVERED if _was_told_bad(run) else None
    told = _last_told(run)
    is_news = told is None or told.status != run.status
    return BAD.get(SyncRun.Status(run.status)) if is_news else None


def _decision(run: SyncRun) -> Notice | None:
    decisions = {
        SyncRun.Status.DONE: Notice.ACCEPTED,
        SyncRun.Status.REJECTED: Notice.REJECTED,
        SyncRun.Status.FAILED: Notice.FAILED,
    }
    return decisions.get(SyncRun.Status(run.status))


def _was_told_bad(run: SyncRun) -> bool:
    success = _success_before(run)
    told = _last_told(run)
    is_open = told is not None and not (
        told.status == SyncRun.Status.REJECTED and told.decided_by_id
    )
    return is_open or bool(success and success.stale_told_at)


def _last_told(run: SyncRun) -> SyncRun | None:
    """The newest run that the group was told of since the success before this run."""
    told = SyncRun.objects.of_the_copy().filter(
        told_at__isnull=False, started_at__lt=run.started_at
    )
    success = _success_before(run)
    if success:
        told = told.filter(started_at__gt=success.started_at)
    return told.order_by("-started_at").first()


def _success_before(run: SyncRun) -> SyncRun | None:
    done = SyncRun.objects.of_the_copy().filter(status=SyncRun.Status.DONE)
    return done.filter(started_at__lt=run.started_at).order_by("-started_at").first()
