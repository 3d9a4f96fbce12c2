"""One run at a time, whichever process starts it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from cms.locks import advisory_lock, is_locked
from ptvsync.models import SyncRun

from .errors import SyncBusy


LOCK = "PTV sync"
BUSY = _("Another PTV run is going on: wait until it ends.")


@contextmanager
def only_run() -> Iterator[None]:
    """Hold the advisory lock of the sync; raises SyncBusy when it is taken."""
    with advisory_lock(LOCK) as is_held:
        if not is_held:
            raise SyncBusy(BUSY)
        yield


def is_running() -> bool:
    """Whether a run goes on, whatever the diary says: a process that died wrote no end there."""
    return is_locked(LOCK)


def has_died(run: SyncRun) -> bool:
    """Whether a run that the diary calls running is not: an end is written before the lock is given back."""
    if run.status != SyncRun.Status.RUNNING or is_running():
        return False
    return SyncRun.objects.filter(pk=run.pk, status=SyncRun.Status.RUNNING).exists()
