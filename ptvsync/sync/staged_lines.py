"""Writing staged rows by COPY, the fastest way into the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from psycopg import sql

from ptvsync.clients import Draft
from ptvsync.models import StagedRow, SyncRun
from ptvsync.reading import Reading
from ptvsync.reading.json_text import storable
from ptvsync.records import Kind


class Line(NamedTuple):
    """A staged row in the order of COPY; the JSON columns and the array are texts."""

    run_id: int
    kind: str
    registry_id: UUID
    names: str = "{}"
    modified_at: datetime | None = None
    content_hash: str = ""
    source_hash: str = ""
    columns: str | None = None
    record: str | None = None
    payload: str | None = None


# A string, as Django's log of queries holds strings.
COPY = (
    sql.SQL("COPY {table} ({columns}) FROM STDIN")
    .format(
        table=sql.Identifier(StagedRow._meta.db_table),
        columns=sql.SQL(", ").join(map(sql.Identifier, Line._fields)),
    )
    .as_string()
)


def line_of(run: SyncRun, kind: Kind, draft: Draft, reading: Reading) -> Line:
    """What is staged of a draft that was read."""
    return Line(
        run.pk,
        kind.value,
        draft.registry_id,
        names=f"{{{','.join(map(str, draft.names))}}}",
        source_hash=draft.source_hash,
        payload=storable(draft.answer),
        **reading._asdict(),
    )


def copy_lines(lines: Sequence[Line]) -> None:
    """Append the lines to the staged rows."""
    if not lines:
        return
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for line in lines:
            copy.write_row(line)
