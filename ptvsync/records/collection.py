"""Service collections: services that an organisation gathers into one set (§2.10)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .base import Record, Texts


class CollectionRecord(Record):
    """One collection; ``service_ids`` and ``channel_ids`` are sorted, and may be others' content."""

    id: UUID
    organization_id: UUID | None = None
    names: Texts
    summaries: Texts = {}
    descriptions: Texts = {}
    service_ids: tuple[UUID, ...] = ()
    channel_ids: tuple[UUID, ...] = ()
    modified: datetime
