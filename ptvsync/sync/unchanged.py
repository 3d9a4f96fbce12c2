"""Answers that are those of the published rows: the database tells which, and stages them as seen."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from ptvsync.clients import Draft
from ptvsync.models import SyncRun
from ptvsync.reading.json_text import json_text

from .shapes import Shape
from .statements import rows, table_of


MARK = """
    INSERT INTO {staged}
        (run_id, kind, registry_id, modified_at, content_hash, source_hash, names)
    SELECT
        %(run)s, %(kind)s, held.registry_id, held.modified_at, held.content_hash, held.source_hash,
        came.names
    FROM jsonb_to_recordset(%(came)s)
        AS came (registry_id uuid, source_hash varchar, names uuid[])
    JOIN {rows} held USING (registry_id)
    WHERE held.status = 'published' AND held.source_hash = came.source_hash
    RETURNING registry_id
"""


def mark_unchanged(run: SyncRun, shape: Shape, drafts: Iterable[Draft]) -> set[UUID]:
    """Stage the drafts whose answers have not changed, without their contents, and give their ids."""
    came = [
        {
            "registry_id": draft.registry_id,
            "source_hash": draft.source_hash,
            "names": list(draft.names),
        }
        for draft in drafts
    ]
    values = {"run": run.pk, "kind": shape.kind.value, "came": json_text(came)}
    return {key for (key,) in rows(MARK, values, rows=table_of(shape.model))}
