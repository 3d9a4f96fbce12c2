"""Services that came without any of the connections they had: nothing tells that it was meant so."""

from __future__ import annotations

from typing import NamedTuple

from .statements import execute, rows


# A connection whose channel goes is no silence.
SILENCED = """
    WITH answered AS (
        SELECT came.columns ->> 'service' AS service
        FROM sync_plan plan JOIN {staged} came ON came.id = plan.staged_id
        WHERE plan.kind = 'connection' AND plan.fate = 'added'
    ),
    connected AS (
        SELECT
            service.registry_id::text AS service,
            bool_or(link.status = 'published') AS had,
            bool_or(coalesce(plan.fate, link.status) <> 'withdrawn') AS has
        FROM sync_plan service
        JOIN {connections} link ON link.service_id = service.row_id
        LEFT JOIN sync_plan plan
            ON plan.kind = 'connection' AND plan.registry_id = link.registry_id
        WHERE service.kind = 'service' AND service.fate IN ('changed', 'unchanged', 'mended')
            AND link.channel_id NOT IN (
                SELECT row_id FROM sync_plan WHERE kind = 'channel' AND fate = 'withdrawn'
            )
        GROUP BY service.registry_id
    )
    SELECT
        count(*) FILTER (WHERE NOT has AND service NOT IN (SELECT service FROM answered)),
        count(*)
    FROM connected WHERE had
"""

KEEP = "DELETE FROM sync_plan WHERE kind = 'connection' AND fate = 'withdrawn'"


class Silenced(NamedTuple):
    """How many of the received services that were connected to a channel are so no more."""

    silent: int
    connected: int


def silenced() -> Silenced:
    """Count them in the plan."""
    ((silent, connected),) = rows(SILENCED)
    return Silenced(silent, connected)


def keep_last_connections() -> int:
    """Leave the connections of the only service of a plan as they are, if it lost all; gives how many."""
    return execute(KEEP) if silenced().silent else 0
