"""A v12 service collection as a record."""

from __future__ import annotations

from uuid import UUID

from ptvsync.clients.draft import Payload
from ptvsync.records import CollectionRecord

from .services import published_at
from .values import texts


def collection_record(payload: Payload) -> CollectionRecord:
    """The neutral record of a collection's detail; lists do not tell what is in it."""
    return CollectionRecord(
        id=payload["contentId"],
        organization_id=payload.get("organizationContentId"),
        names=texts(payload, "name"),
        summaries=texts(payload, "summary"),
        descriptions=texts(payload, "description"),
        service_ids=_members(payload, "Service"),
        channel_ids=_members(payload, "Channel"),
        modified=published_at(payload),
    )


def _members(payload: Payload, kind: str) -> tuple[UUID, ...]:
    rows = (row for row in payload.get("items") or () if row.get("itemType") == kind)
    return tuple(sorted({UUID(row["contentId"]) for row in rows}))
