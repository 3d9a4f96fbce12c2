"""One run at a time, whichever process starts it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


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


def lock_key(name: str) -> int:
    """The name as the signed 64-bit number that PostgreSQL knows locks by."""
    digest = hashlib.sha256(name.encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _ask(statement: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [key])
        (answer,) = cursor.fetchone() or (False,)
    return bool(answer)
