"""Writing staged rows by COPY, the fastest way into the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from psycopg import sql

from ptvsync.clients import Draft
from ptvsync.clients.paging import in_parts
from ptvsync.models import StagedRow, SyncRun
from ptvsync.reading import Reading, contents
from ptvsync.reading.contents import NULL
from ptvsync.records import Kind


NOTHING = contents()
# Each writing takes time of its own, and large ones take memory.
TOGETHER = 100

COLUMNS = (
    *("run_id", "kind", "registry_id", "names", "modified_at", "content_hash", "source_hash"),
    *("columns", "record", "payload"),
)
# A string, as Django's log of queries holds strings.
COPY = (
    sql.SQL("COPY {table} ({columns}) FROM STDIN")
    .format(
        table=sql.Identifier(StagedRow._meta.db_table),
        columns=sql.SQL(", ").join(map(sql.Identifier, COLUMNS)),
    )
    .as_string()
)


class Line(NamedTuple):
    """A staged row; ``contents`` are its JSON columns as COPY takes them."""

    run_id: int
    kind: str
    registry_id: UUID
    names: Collection[UUID] = ()
    modified_at: datetime | None = None
    content_hash: str = ""
    source_hash: str = ""
    contents: str = NOTHING

    def __str__(self) -> str:
        """The row in the text format of COPY; nothing but JSON has a character to escape."""
        names = ",".join(map(str, self.names))
        time = self.modified_at.isoformat() if self.modified_at else NULL
        hashes = f"{self.content_hash}\t{self.source_hash}"
        row = f"{self.run_id}\t{self.kind}\t{self.registry_id}\t{{{names}}}\t{time}\t{hashes}"
        return f"{row}\t{self.contents}\n"


class Expected(NamedTuple):
    """What is kept of a draft while it is read: its payload takes far more memory."""

    registry_id: UUID
    names: Collection[UUID]
    source_hash: str

    @classmethod
    def of(cls, draft: Draft) -> Expected:
        """What a draft says of itself."""
        return cls(draft.registry_id, draft.names, draft.source_hash)


def line_of(run: SyncRun, kind: Kind, one: Expected, reading: Reading) -> Line:
    """What is staged of a draft that was read."""
    row = (run.pk, kind.value, one.registry_id, one.names)
    return Line(*row, reading.modified_at, reading.content_hash, one.source_hash, reading.contents)


def copy_lines(lines: Sequence[Line]) -> None:
    """Append the lines to the staged rows."""
    if not lines:
        return
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for part in in_parts(map(str, lines), TOGETHER):
            copy.write("".join(part))
