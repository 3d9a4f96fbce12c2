"""The part of a plan that silence or a tombstone decides."""

from __future__ import annotations

from psycopg import sql

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .changed_since import CHANGED_SINCE
from .shapes import Shape
from .statements import TABLES, execute, table_of


WITHDRAW = """
    INSERT INTO sync_plan (kind, registry_id, fate, row_id)
    SELECT %(kind)s, held.registry_id, 'withdrawn', held.id FROM {rows} held
    WHERE held.status = 'published'
        AND NOT EXISTS (
            SELECT FROM sync_plan plan
            WHERE plan.kind = %(kind)s AND plan.registry_id = held.registry_id
        )
        AND held.registry_id NOT IN ({changed_since})
        AND ({gone})
"""

# A full answer tells by its silence; but the connections of what could not be read are not known.
SILENT = "true"
SILENT_CONNECTION = """
    NOT EXISTS (
        SELECT FROM sync_plan plan WHERE plan.fate = 'unread' AND (
            (plan.kind = 'service' AND plan.row_id = held.service_id)
            OR (plan.kind = 'channel' AND plan.row_id = held.channel_id)
        )
    )
"""

BURIED = """
    held.registry_id IN (
        SELECT registry_id FROM {staged} WHERE run_id = %(run)s AND kind = 'tombstone'
    )
"""
# A service comes with all its connections, so those that did not come are gone.
BURIED_CONNECTION = """
    held.service_id IN (
        SELECT row_id FROM sync_plan plan
        WHERE plan.kind = 'service' AND plan.fate NOT IN ('added', 'kept', 'unread')
    )
    OR held.channel_id IN (
        SELECT row_id FROM sync_plan plan WHERE plan.kind = 'channel' AND plan.fate = 'withdrawn'
    )
"""


def withdraw(run: SyncRun, shape: Shape) -> None:
    """Plan the withdrawal of published rows of a kind that are gone."""
    values = {"run": run.pk, "as_of": run.as_of, "kind": shape.kind.value}
    gone = sql.SQL(_gone(run, shape.kind)).format(**TABLES)
    rows = table_of(shape.model)
    execute(WITHDRAW, values, rows=rows, gone=gone, changed_since=CHANGED_SINCE)


def _gone(run: SyncRun, kind: Kind) -> str:
    if run.kind == SyncRun.Kind.FULL:
        return SILENT_CONNECTION if kind is Kind.CONNECTION else SILENT
    return BURIED_CONNECTION if kind is Kind.CONNECTION else BURIED
