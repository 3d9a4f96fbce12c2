"""What the sync asks of a registry client, whichever PTV version answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from ptvsync.records import (
    ChannelRecord,
    CodeRecord,
    ConnectionRecord,
    OrganizationRecord,
    ServiceRecord,
)


# A JSON object as it came; only the mapping modules look inside.
Payload = dict[str, Any]

Record = TypeVar("Record", covariant=True)


@dataclass(frozen=True)
class Item(Generic[Record]):
    """A record and the registry's own answer it was mapped from."""

    record: Record
    payload: Payload


@dataclass(frozen=True)
class Scope:
    """What is fetched: the union of areas, organisations with their subtree, collections and services.

    Codes are typed by their field: two-digit county codes never mix with region codes (§0.6).
    """

    municipalities: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    nationwide: bool = False
    organization_ids: tuple[UUID, ...] = ()
    collection_ids: tuple[UUID, ...] = ()
    service_ids: tuple[UUID, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be fetched."""
        fetched = (self.municipalities, self.counties, self.organization_ids)
        return not any((*fetched, self.nationwide, self.collection_ids, self.service_ids))


@dataclass(frozen=True)
class Known:
    """Ids of the rows that exist, so that a delta can tell which changes concern them."""

    services: frozenset[UUID] = frozenset()
    channels: frozenset[UUID] = frozenset()
    organizations: frozenset[UUID] = frozenset()


@dataclass
class Fetched:
    """One package from the registry. ``tombstones`` are ids of content (and of connections) that is
    gone from the registry, ``unreadable`` those whose payload made no record;
    ``warnings`` count what was left out, by reason.
    """

    services: dict[UUID, Item[ServiceRecord]] = field(default_factory=dict)
    channels: dict[UUID, Item[ChannelRecord]] = field(default_factory=dict)
    organizations: dict[UUID, Item[OrganizationRecord]] = field(default_factory=dict)
    connections: dict[tuple[UUID, UUID], Item[ConnectionRecord]] = field(default_factory=dict)
    codes: list[CodeRecord] = field(default_factory=list)
    tombstones: set[UUID] = field(default_factory=set)
    unreadable: set[UUID] = field(default_factory=set)
    warnings: dict[str, int] = field(default_factory=dict)

    def warn(self, reason: str, count: int = 1) -> None:
        """Count something that was left out."""
        if count:
            self.warnings[reason] = self.warnings.get(reason, 0) + count

    def __len__(self) -> int:
        """How many items were fetched, code lists aside."""
        groups = (self.services, self.channels, self.organizations, self.connections)
        return sum(len(group) for group in groups)


class RegistryClient(Protocol):
    """A PTV version. Every method raises RegistryError with a plain sentence when it cannot answer."""

    version: str

    def fetch_all(self, scope: Scope) -> Fetched:
        """Everything in the scope."""

    def fetch_changes(self, scope: Scope, since: datetime, known: Known) -> Fetched:
        """What changed after an aware time, and tombstones of what left the registry."""

    def close(self) -> None:
        """Release the connections."""
