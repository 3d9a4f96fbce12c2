"""One run at a time, whichever process starts it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils.translation import gettext_lazy as _

from .errors import SyncBusy


# The name of the lock among the database's advisory locks: "PTV" in ASCII.
LOCK = 0x505456
BUSY = _("Another PTV run is going on: wait until it ends.")


@contextmanager
def only_run() -> Iterator[None]:
    """Hold PostgreSQL's advisory lock, which a dead process loses; raises SyncBusy when it is taken."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        taken = cursor.fetchone()
    if not taken or not taken[0]:
        raise SyncBusy(BUSY)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
