"""The part of a plan that what was fetched decides."""

from __future__ import annotations

from typing import Any

from psycopg import sql

from ptvsync.models import SyncRun
from ptvsync.records import Kind

from .changed_since import CHANGED_SINCE
from .plan_table import analyze
from .shapes import SHAPES, Shape
from .statements import execute, table_of


# Areas overlap, so an id can be staged more than once: the newest answer counts.
RECEIVE = """
    INSERT INTO sync_plan (kind, registry_id, fate, staged_id, row_id)
    SELECT
        %(kind)s, came.registry_id,
        CASE
            WHEN held.id IS NULL THEN 'added'
            WHEN came.registry_id IN ({changed_since}) THEN 'kept'
            WHEN came.source_hash = '' AND NOT came.is_whole THEN 'unread'
            WHEN NOT came.is_whole THEN 'unchanged'
            WHEN held.status <> 'published' THEN 'returned'
            WHEN held.content_hash <> came.content_hash THEN 'changed'
            WHEN held.source_hash <> came.source_hash THEN 'mended'
            ELSE 'unchanged'
        END,
        came.id, held.id
    FROM (
        SELECT DISTINCT ON (registry_id)
            id, registry_id, content_hash, source_hash, record IS NOT NULL AS is_whole
        FROM {staged} WHERE run_id = %(run)s AND kind = %(kind)s
        ORDER BY registry_id, modified_at DESC NULLS LAST, id DESC
    ) came
    LEFT JOIN {rows} held ON held.registry_id = came.registry_id
    WHERE came.is_whole OR held.id IS NOT NULL
"""

# A connection with content of its own to read names its ends.
DROP_LOOSE = """
    WITH ends AS (
        SELECT
            plan.registry_id,
            (came.columns ->> 'service')::uuid AS service,
            (came.columns ->> 'channel')::uuid AS channel
        FROM sync_plan plan
        JOIN {staged} came ON came.id = plan.staged_id
        WHERE plan.kind = 'connection' AND came.columns IS NOT NULL
            AND plan.fate NOT IN ('kept', 'unread')
    ),
    states AS (
        SELECT
            ends.registry_id,
            coalesce(nullif(nullif(plan_s.fate, 'kept'), 'unread'), service.status) AS service,
            coalesce(nullif(nullif(plan_c.fate, 'kept'), 'unread'), channel.status) AS channel
        FROM ends
        LEFT JOIN sync_plan plan_s
            ON plan_s.kind = 'service' AND plan_s.registry_id = ends.service
        LEFT JOIN {services} service ON service.registry_id = ends.service
        LEFT JOIN sync_plan plan_c
            ON plan_c.kind = 'channel' AND plan_c.registry_id = ends.channel
        LEFT JOIN {channels} channel ON channel.registry_id = ends.channel
    )
    DELETE FROM sync_plan plan USING states
    WHERE plan.kind = 'connection' AND plan.registry_id = states.registry_id
        AND 'withdrawn' IN (coalesce(states.service, 'withdrawn'), coalesce(states.channel, 'withdrawn'))
"""

# One whose answer did not change has its ends in its row.
DROP_ORPHANED = """
    DELETE FROM sync_plan plan USING {connections} held
    WHERE plan.kind = 'connection' AND plan.fate = 'unchanged' AND held.id = plan.row_id
        AND (held.service_id IN ({gone_services}) OR held.channel_id IN ({gone_channels}))
"""
GONE = """
    SELECT held.id FROM {rows} held
    LEFT JOIN sync_plan plan ON plan.kind = {kind} AND plan.registry_id = held.registry_id
    WHERE coalesce(nullif(nullif(plan.fate, 'kept'), 'unread'), held.status) = 'withdrawn'
"""


def receive(run: SyncRun, shape: Shape) -> None:
    """Compare what came of a kind with its rows."""
    values = {"run": run.pk, "as_of": run.as_of, "kind": shape.kind.value}
    execute(RECEIVE, values, rows=table_of(shape.model), changed_since=CHANGED_SINCE)
    analyze()


def drop_loose_ends() -> int:
    """Leave out connections whose service or channel is neither fetched nor published; gives how many."""
    gone: dict[str, Any] = {
        f"gone_{kind}s": _gone(SHAPES[kind]) for kind in (Kind.SERVICE, Kind.CHANNEL)
    }
    return execute(DROP_LOOSE) + execute(DROP_ORPHANED, **gone)


def in_writing_order() -> tuple[Kind, ...]:
    """The kinds, connections after both of their ends."""
    return tuple(sorted(Kind, key=lambda kind: kind is Kind.CONNECTION))


def _gone(shape: Shape) -> sql.Composed:
    """The rows of a kind that the public will not see after the run."""
    return sql.SQL(GONE).format(rows=table_of(shape.model), kind=sql.Literal(shape.kind.value))
