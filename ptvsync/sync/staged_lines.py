"""Staged rows in the text format of PostgreSQL's COPY."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from ptvsync.clients import Draft
from ptvsync.models import SyncRun
from ptvsync.reading import Reading, contents
from ptvsync.reading.contents import NULL
from ptvsync.records import Kind


NOTHING = contents()
COLUMNS = (
    *("run_id", "kind", "registry_id", "names", "modified_at", "content_hash", "source_hash"),
    *("columns", "record", "payload"),
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
