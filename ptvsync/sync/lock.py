"""One run at a time, whichever process starts it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from cms.locks import advisory_lock

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
