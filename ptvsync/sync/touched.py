"""Which services a run concerns: by themselves, or through what they are connected to."""

from __future__ import annotations

from ptvsync.models import SyncRun

from .plan_table import VISIBLE
from .statements import execute, rows


CREATE = """
    DROP TABLE IF EXISTS pg_temp.sync_touched;
    CREATE TEMPORARY TABLE sync_touched (service_id bigint PRIMARY KEY) ON COMMIT DROP
"""

# The services of a collection are those that it has now, and those that it had before the run.
TOUCH = """
    WITH plan AS (SELECT kind, registry_id FROM sync_plan WHERE fate = ANY(%(fates)s)),
    gathered AS (
        SELECT unnest(held.service_ids) AS registry_id FROM {collections} held
        JOIN plan ON plan.kind = 'collection' AND plan.registry_id = held.registry_id
        UNION
        SELECT jsonb_array_elements_text(change.old -> 'service_ids')::uuid
        FROM {row_changes} change WHERE change.run_id = %(run)s AND change.kind = 'collection'
    )
    INSERT INTO sync_touched
    SELECT held.id FROM {services} held
    JOIN plan ON plan.kind = 'service' AND plan.registry_id = held.registry_id
    UNION
    SELECT held.service_id FROM {connections} held
    JOIN plan ON plan.kind = 'connection' AND plan.registry_id = held.registry_id
    UNION
    SELECT link.service_id FROM {connections} link JOIN {channels} held ON held.id = link.channel_id
    JOIN plan ON plan.kind = 'channel' AND plan.registry_id = held.registry_id
    UNION
    SELECT service.id FROM {services} service
    JOIN {organizations} held ON held.id = service.organization_id
    JOIN plan ON plan.kind = 'organization' AND plan.registry_id = held.registry_id
    UNION
    SELECT held.id FROM {services} held JOIN gathered ON gathered.registry_id = held.registry_id
"""


def touch(run: SyncRun) -> set[int]:
    """Find the services of the plan, once it is written; gives their primary keys."""
    execute(CREATE)
    execute(TOUCH, {"run": run.pk, "fates": [fate.value for fate in VISIBLE]})
    execute("ANALYZE sync_touched")
    return {key for (key,) in rows("SELECT service_id FROM sync_touched")}
