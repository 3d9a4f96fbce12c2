"""What the sync asks of a registry client, whichever PTV version answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from .inbox import Inbox


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
    """Ids of the rows that exist, so that a delta can tell which changes concern them.

    The withdrawn ones are those that published rows belong to: they come back when PTV has them again.
    """

    services: frozenset[UUID] = frozenset()
    channels: frozenset[UUID] = frozenset()
    organizations: frozenset[UUID] = frozenset()
    withdrawn_channels: frozenset[UUID] = frozenset()
    withdrawn_organizations: frozenset[UUID] = frozenset()

    @property
    def changing_organizations(self) -> frozenset[UUID]:
        """Those whose changes matter."""
        return self.organizations | self.withdrawn_organizations


NOTHING_KNOWN = Known()


class RegistryClient(Protocol):
    """A PTV version. Every method raises RegistryError with a plain sentence when it cannot answer."""

    version: str

    def fetch_all(self, scope: Scope, inbox: Inbox) -> None:
        """Everything in the scope."""

    def fetch_changes(self, scope: Scope, since: datetime, known: Known, inbox: Inbox) -> None:
        """What changed after an aware time, and tombstones of what left the registry.

        Every connection of each service that is received is received with it.
        """

    def fetch_service(self, service_id: UUID, known: Known, inbox: Inbox) -> None:
        """One service with its connections, channels and organisations, or its tombstone."""

    def fetch_provider(self, business_id: str, inbox: Inbox) -> None:
        """The organisations with a Y-tunnus and their services, without channels."""

    def close(self) -> None:
        """Release the connections."""
