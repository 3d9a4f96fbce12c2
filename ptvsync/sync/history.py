"""Writing down what a run changes, row by row."""

from __future__ import annotations

from psycopg import sql

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .plan_table import VISIBLE
from .shapes import Shape
from .statements import TABLES, execute, table_of


NOTE = """
    INSERT INTO {row_changes} (run_id, kind, registry_id, name, fate, old, new)
    SELECT
        %(run)s, plan.kind, plan.registry_id, {name}, plan.fate, held.record, came.record
    FROM sync_plan plan
    LEFT JOIN {staged} came ON came.id = plan.staged_id
    LEFT JOIN {rows} held ON held.id = plan.row_id
    {ends}
    WHERE plan.kind = %(kind)s AND plan.fate = ANY(%(fates)s)
"""

NAME = "coalesce(came.columns ->> 'name', held.name)"

# The ends are written before their connections, so they have their new names.
CONNECTION_NAME = "left(concat_ws(' – ', service.name, channel.name), 255)"
ENDS = """
    LEFT JOIN {services} service ON service.id = coalesce(held.service_id, (
        SELECT id FROM {services} WHERE registry_id = (came.columns ->> 'service')::uuid
    ))
    LEFT JOIN {channels} channel ON channel.id = coalesce(held.channel_id, (
        SELECT id FROM {channels} WHERE registry_id = (came.columns ->> 'channel')::uuid
    ))
"""


def note_changes(run: SyncRun, shape: Shape) -> None:
    """Write the changes of a kind, before its rows change; a first fill is no history."""
    if not shape.model._default_manager.exists():
        return
    is_link = shape.kind is Kind.CONNECTION
    execute(
        NOTE,
        {"run": run.pk, "kind": shape.kind.value, "fates": [fate.value for fate in VISIBLE]},
        rows=table_of(shape.model),
        name=sql.SQL(CONNECTION_NAME if is_link else NAME),
        ends=sql.SQL(ENDS).format(**TABLES) if is_link else sql.SQL(""),
    )
