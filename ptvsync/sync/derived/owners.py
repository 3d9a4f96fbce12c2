"""Rows whose organisation came after them."""

from __future__ import annotations

from ptvsync.models import Service, ServiceChannel
from ptvsync.sync.statements import execute, table_of


ADOPT = """
    UPDATE {rows} held SET organization_id = owner.id
    FROM {organizations} owner
    JOIN sync_plan plan ON plan.kind = 'organization' AND plan.fate = 'added'
        AND plan.registry_id = owner.registry_id
    WHERE held.organization_id IS NULL
        AND (held.record ->> 'organization_id')::uuid = owner.registry_id
"""


def adopt_orphans() -> None:
    """Give channels and services their organisation, if this run brought it."""
    for model in (ServiceChannel, Service):
        execute(ADOPT, rows=table_of(model))
