"""Ids of registry content that PTV itself leaves without one."""

from __future__ import annotations

from uuid import UUID, uuid5


def connection_id(service_id: UUID, channel_id: UUID) -> UUID:
    """The id of a connection, which PTV knows only as a pair."""
    return uuid5(service_id, str(channel_id))
