"""Reading the log of queries: which of them write rows of the registry."""

from __future__ import annotations

import re
from contextlib import contextmanager

from django.db import connection
from django.db.models.expressions import RawSQL
from django.test.utils import CaptureQueriesContext

from ptvsync.sync.shapes import SHAPES


REGISTRY = "organization|service|servicechannel|connection|servicecollection"
CODES = "municipality|area|serviceclass|targetgroup|lifeevent"
WRITE = re.compile(
    rf'(INSERT INTO|UPDATE|DELETE FROM)\s+"ptvsync_({REGISTRY}|{CODES}|rowchange)"', re.IGNORECASE
)


def row_versions():
    """Where each row of the registry lies by its id: a row that is written moves."""
    place = RawSQL("ctid::text", ())
    return {
        key: found
        for shape in SHAPES.values()
        for key, found in shape.model.objects.annotate(place=place).values_list(
            "registry_id", "place"
        )
    }


@contextmanager
def registry_writes():
    """A list that has, at the end, the statements that wrote to the registry's tables."""
    found = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found += [query["sql"] for query in queries if WRITE.search(query["sql"])]
