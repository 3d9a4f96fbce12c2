"""A fresh database for each size: a copy of the migrated one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg.sql import SQL, Composed, Identifier


@contextmanager
def copied_database(name: str) -> Iterator[str]:
    """Copy the current database, and drop the copy at the end."""
    source = Identifier(str(connection.settings_dict["NAME"]))
    copy = Identifier(name)
    _run(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(copy))
    _run(SQL("CREATE DATABASE {} TEMPLATE {}").format(copy, source))
    try:
        yield name
    finally:
        _run(SQL("DROP DATABASE {} WITH (FORCE)").format(copy))


def _run(statement: Composed) -> None:
    """Run a statement from outside the current database, which must be idle to be copied."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
