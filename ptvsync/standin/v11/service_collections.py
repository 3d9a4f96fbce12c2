"""Service collections as v11 writes them."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import ChannelRecord, ServiceRecord
from ptvsync.standin.entities import ServiceCollection
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .channel_types import CHANNEL_TYPES
from .rows import rows, timestamp, typed_rows


def render_collection(record: ServiceCollection, world: World) -> Json:
    """Return a collection with the names of what is published of its content."""
    services = (world.services.get(item) for item in record.service_ids)
    channels = (world.channels.get(item) for item in record.channel_ids)
    return {
        "id": str(record.id),
        "sourceId": None,
        "organizationId": str(record.organization_id),
        "serviceCollectionNames": rows(record.names),
        "serviceCollectionDescriptions": typed_rows(record.summaries, "Summary")
        + typed_rows(record.descriptions, "Description"),
        "services": [_entry(service) for service in services if service],
        "serviceChannels": [_channel(channel) for channel in channels if channel],
        "publishingStatus": "Published",
        "modified": timestamp(record.modified),
    }


def collections_of(content_id: UUID, world: World) -> list[Json]:
    """Return the collections that a service or channel belongs to."""
    return [
        {"id": str(item.id), "name": rows(item.names)} for item in world.collections_of(content_id)
    ]


def _entry(record: ServiceRecord | ChannelRecord) -> Json:
    return {
        "id": str(record.id),
        "name": typed_rows(record.names, "Name"),
        "description": typed_rows(record.summaries, "Summary"),
    }


def _channel(record: ChannelRecord) -> Json:
    entry = _entry(record)
    description = entry.pop("description")
    return {**entry, "serviceChannelType": CHANNEL_TYPES[record.type], "description": description}
