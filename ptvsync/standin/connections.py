"""Connections between services and channels, found from either end."""

from __future__ import annotations

from uuid import UUID, uuid5

from ptvsync.records import ConnectionRecord


_NAMESPACE = UUID("0d6c9a52-7d0e-4f0b-9f5e-3a1c5b8e2f41")


class Connections:
    """A set of connections, at most one for each pair of service and channel."""

    def __init__(self) -> None:
        self.revision = 0
        self._pairs: dict[tuple[UUID, UUID], ConnectionRecord] = {}
        self._channels: dict[UUID, dict[UUID, None]] = {}
        self._services: dict[UUID, dict[UUID, None]] = {}

    def put(self, connection: ConnectionRecord) -> None:
        """Add a connection or replace the one of the same pair."""
        service, channel = connection.service_id, connection.channel_id
        self.revision += 1
        self._pairs[service, channel] = connection
        self._channels.setdefault(service, {})[channel] = None
        self._services.setdefault(channel, {})[service] = None

    def remove(self, connection: ConnectionRecord) -> None:
        """Forget a connection."""
        service, channel = connection.service_id, connection.channel_id
        self.revision += 1
        del self._pairs[service, channel]
        del self._channels[service][channel]
        del self._services[channel][service]

    def all(self) -> list[ConnectionRecord]:
        """Return every connection in the order of creation."""
        return list(self._pairs.values())

    def get(self, service: UUID, channel: UUID) -> ConnectionRecord | None:
        """Return the connection of a pair, or None."""
        return self._pairs.get((service, channel))

    def of_service(self, service: UUID) -> list[ConnectionRecord]:
        """Return the connections of a service."""
        return [self._pairs[service, channel] for channel in list(self._channels.get(service, ()))]

    def of_channel(self, channel: UUID) -> list[ConnectionRecord]:
        """Return the connections of a channel."""
        return [self._pairs[service, channel] for service in list(self._services.get(channel, ()))]


def connection_content_id(service: UUID, channel: UUID) -> UUID:
    """Return the id of a pair's connection, from which nobody outside can tell the pair."""
    return uuid5(_NAMESPACE, f"{service} {channel}")
