"""Reading the log of queries: which of them write rows of the registry."""

from __future__ import annotations

import re
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext


REGISTRY = "organization|service|servicechannel|connection|servicecollection"
CODES = "municipality|area|serviceclass|targetgroup|lifeevent"
WRITE = re.compile(
    rf'(INSERT INTO|UPDATE|DELETE FROM)\s+"ptvsync_({REGISTRY}|{CODES}|rowchange)"', re.IGNORECASE
)


def row_versions():
    """Where each row of the registry lies by its id: a row that is written moves."""
    tables = (f"SELECT registry_id, ctid::text FROM ptvsync_{name}" for name in REGISTRY.split("|"))
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(tables))
        return dict(cursor.fetchall())


@contextmanager
def registry_writes():
    """A list that has, at the end, the statements that wrote to the registry's tables."""
    found = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found += [query["sql"] for query in queries if WRITE.search(query["sql"])]
