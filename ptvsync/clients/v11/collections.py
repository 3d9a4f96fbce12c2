"""A v11 service collection as a record."""

from __future__ import annotations

from uuid import UUID

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import NEVER, moment_of
from ptvsync.records import CollectionRecord

from .rows import items, texts


def collection_record(payload: Payload) -> CollectionRecord:
    """The neutral record of a collection; v11 leaves out members that are not published."""
    return CollectionRecord(
        id=payload["id"],
        organization_id=payload.get("organizationId"),
        names=texts(payload, "serviceCollectionNames"),
        summaries=texts(payload, "serviceCollectionDescriptions", "Summary"),
        descriptions=texts(payload, "serviceCollectionDescriptions", "Description"),
        service_ids=member_ids(payload, "services"),
        channel_ids=member_ids(payload, "serviceChannels"),
        modified=moment_of(payload.get("modified")) or NEVER,
    )


def member_ids(payload: Payload, key: str) -> tuple[UUID, ...]:
    """The sorted ids of a collection's ``services`` or ``serviceChannels``."""
    return tuple(sorted({UUID(row["id"]) for row in items(payload, key)}))
