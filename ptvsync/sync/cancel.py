"""Stopping a run from outside."""

from __future__ import annotations

from ptvsync.models import SyncRun
from ptvsync.sentences import PlainError

from . import diary
from .errors import SyncBusy
from .heartbeat import CANCELLED
from .lock import only_run


def cancel(run: SyncRun) -> None:
    """Ask a running run to stop, which it does within a page; end the entry of one that has died."""
    going = SyncRun.objects.filter(pk=run.pk, status=SyncRun.Status.RUNNING)
    going.update(cancel_requested=True)
    try:
        with only_run():
            for dead in going:
                diary.finish(dead, SyncRun.Status.CANCELLED, PlainError(CANCELLED))
    except SyncBusy:
        return
