"""One run at a time, whichever process starts it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


# PostgreSQL shows a 64-bit key in two halves.
LOCKED = """
    SELECT EXISTS (
        SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE datname = current_database() AND locktype = 'advisory' AND objsubid = 1 AND granted
            AND (classid::bigint << 32 | objid::bigint) = %s
    )
"""


@contextmanager
def advisory_lock(name: str) -> Iterator[bool]:
    """Hold PostgreSQL's advisory lock of this name, which a dead process loses; False when it is taken."""
    key = lock_key(name)
    is_held = _ask("SELECT pg_try_advisory_lock(%s)", key)
    try:
        yield is_held
    finally:
        if is_held:
            _ask("SELECT pg_advisory_unlock(%s)", key)


def wait_for_lock(name: str) -> None:
    """Wait for PostgreSQL's advisory lock of this name; it is held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock_key(name)])


def is_locked(name: str) -> bool:
    """Whether anybody holds the advisory lock of this name now; asking does not take it."""
    return _ask(LOCKED, lock_key(name))


def lock_key(name: str) -> int:
    """The name as the signed 64-bit number that PostgreSQL knows locks by."""
    digest = hashlib.sha256(name.encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _ask(statement: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [key])
        (answer,) = cursor.fetchone() or (False,)
    return bool(answer)
