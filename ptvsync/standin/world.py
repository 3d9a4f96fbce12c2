"""The registry content that the stand-in serves, in memory, with the changes tests make to it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from ptvsync.records import (
    ChannelRecord,
    CodeList,
    ConnectionRecord,
    OrganizationRecord,
    ServiceRecord,
    Texts,
)

from .code_lists import CodeLists, national_code_lists
from .connections import Connections, connection_content_id
from .entities import GeneralDescription, Kind, ServiceCollection, Tombstone, TombstoneStatus
from .language_versions import without_language
from .renderings import Renderings
from .store import Kept, Store


Found = TypeVar("Found")
Content = (
    ServiceRecord | ChannelRecord | OrganizationRecord | GeneralDescription | ServiceCollection
)


class World:
    """Published content by id, in the order of creation, and the tombstones of what was published."""

    def __init__(self, codes: CodeLists | None = None) -> None:
        self.codes = codes or national_code_lists()
        self.services: Store[ServiceRecord] = Store()
        self.channels: Store[ChannelRecord] = Store()
        self.organizations: Store[OrganizationRecord] = Store()
        self.general_descriptions: Store[GeneralDescription] = Store()
        self.collections: Store[ServiceCollection] = Store()
        self.connections = Connections()
        self.tombstones: list[Tombstone] = []
        self.renderings = Renderings()
        self._kept = Kept()

    @property
    def revision(self) -> int:
        """A number that grows with every change of the content."""
        stores = self._stores().values()
        return sum(store.revision for store in stores) + self.connections.revision

    def kept(self, key: Hashable, compute: Callable[[], Found]) -> Found:
        """Return what is computed from the content, computing it again only after a change."""
        return self._kept.get(key, self.revision, compute)

    def put(self, record: Content | ConnectionRecord) -> None:
        """Publish a record, in place of the one with the same id."""
        match record:
            case ConnectionRecord():
                self.connections.put(record)
            case ServiceRecord():
                self.services[record.id] = record
            case ChannelRecord():
                self.channels[record.id] = record
            case OrganizationRecord():
                self.organizations[record.id] = record
            case GeneralDescription():
                self.general_descriptions[record.id] = record
            case ServiceCollection():
                self.collections[record.id] = record
        if self.tombstones:
            self.tombstones = [item for item in self.tombstones if item.id != _own_id(record)]

    def find(self, content_id: UUID) -> Content:
        """Return published content of any kind; KeyError when there is none."""
        record: Content = self._store(content_id)[content_id]
        return record

    def archive(self, content_id: UUID, at: datetime | None = None) -> None:
        """Take content and its connections away for good."""
        self._bury(content_id, TombstoneStatus.ARCHIVED, at or datetime.now(UTC))

    def withdraw(self, content_id: UUID, at: datetime | None = None) -> None:
        """Unpublish content that its owner goes on editing."""
        self._bury(content_id, TombstoneStatus.WITHDRAWN, at or datetime.now(UTC))

    def disconnect(
        self, connection: ConnectionRecord, at: datetime, status: TombstoneStatus
    ) -> None:
        """Remove a connection and leave its tombstone."""
        self.connections.remove(connection)
        pair_id = _own_id(connection)
        self.tombstones.append(Tombstone(kind=Kind.CONNECTION, id=pair_id, status=status, at=at))

    def rename(self, content_id: UUID, names: Texts, at: datetime | None = None) -> None:
        """Give content new names in some languages."""
        record = self.find(content_id)
        changes = {"names": {**record.names, **names}, "modified": at or datetime.now(UTC)}
        self.put(record.model_copy(update=changes))

    def withdraw_language(
        self, content_id: UUID, language: str, at: datetime | None = None
    ) -> None:
        """Unpublish one language version of content that has others."""
        record = without_language(self.find(content_id), language)
        self.put(record.model_copy(update={"modified": at or datetime.now(UTC)}))

    def change_connection(self, service: UUID, channel: UUID, **changes: object) -> None:
        """Change a connection; neither its own time nor its service's moves unless given."""
        connection = self.connections.get(service, channel)
        if connection is None:
            raise KeyError((service, channel))
        self.put(connection.model_copy(update=changes))

    def without_services(self, share: float) -> World:
        """Return a world that lacks a share of the services, evenly, and is otherwise this one."""
        gone = {
            key
            for position, key in enumerate(list(self.services))
            if int((position + 1) * share) > int(position * share)
        }
        reduced = World(self.codes)
        reduced.channels, reduced.organizations = self.channels, self.organizations
        reduced.general_descriptions = self.general_descriptions
        reduced.collections, reduced.tombstones = self.collections, self.tombstones
        reduced.services = Store({k: v for k, v in self.services.items() if k not in gone})
        reduced.connections = Connections()
        for connection in self.connections.all():
            if connection.service_id not in gone:
                reduced.connections.put(connection)
        return reduced

    def children_of(self, organization: UUID) -> list[OrganizationRecord]:
        """Return the organisations right below one."""
        return self.kept("children", self._children).get(organization, [])

    def services_of(self, organization: UUID) -> list[ServiceRecord]:
        """Return the services that an organisation is responsible for."""
        return self.kept("services", self._services).get(organization, [])

    def collections_of(self, content_id: UUID) -> list[ServiceCollection]:
        """Return the collections that a service or channel belongs to."""
        return self.kept("collections", self._collections).get(content_id, [])

    def post_offices(self) -> dict[str, Texts]:
        """Return the names of the post offices in use by postal code."""
        return self.kept("post offices", self._post_offices)

    def _children(self) -> dict[UUID, list[OrganizationRecord]]:
        found: dict[UUID, list[OrganizationRecord]] = {}
        for item in list(self.organizations.values()):
            if item.parent_id:
                found.setdefault(item.parent_id, []).append(item)
        return found

    def _services(self) -> dict[UUID, list[ServiceRecord]]:
        found: dict[UUID, list[ServiceRecord]] = {}
        for item in list(self.services.values()):
            if item.organization_id:
                found.setdefault(item.organization_id, []).append(item)
        return found

    def _collections(self) -> dict[UUID, list[ServiceCollection]]:
        found: dict[UUID, list[ServiceCollection]] = {}
        for item in list(self.collections.values()):
            for member in dict.fromkeys((*item.service_ids, *item.channel_ids)):
                found.setdefault(member, []).append(item)
        return found

    def _post_offices(self) -> dict[str, Texts]:
        contacts = [channel.contact for channel in self.channels.values()]
        contacts += [organization.contact for organization in self.organizations.values()]
        contacts += [connection.contact for connection in self.connections.all()]
        addresses = [address for contact in contacts for address in contact.addresses]
        return {item.postal_code: item.post_office for item in addresses if item.post_office}

    def municipality_name(self, code: str) -> Texts:
        """Return the names of a municipality, none when the code is unknown."""
        entry = self.codes.find(CodeList.MUNICIPALITY, code)
        return entry.names if entry else {}

    def _stores(self) -> dict[Kind, Store[Any]]:
        return {
            Kind.SERVICE: self.services,
            Kind.CHANNEL: self.channels,
            Kind.ORGANIZATION: self.organizations,
            Kind.GENERAL_DESCRIPTION: self.general_descriptions,
            Kind.COLLECTION: self.collections,
        }

    def _store(self, content_id: UUID) -> Store[Any]:
        for store in self._stores().values():
            if content_id in store:
                return store
        raise KeyError(content_id)

    def _bury(self, content_id: UUID, status: TombstoneStatus, at: datetime) -> None:
        store = self._store(content_id)
        record = store.pop(content_id)
        kind = next(kind for kind, known in self._stores().items() if known is store)
        self.tombstones.append(
            Tombstone(
                kind=kind,
                id=content_id,
                status=status,
                at=at,
                organization_id=getattr(record, "organization_id", None),
                type=str(getattr(record, "type", "")),
                names=record.names,
            )
        )
        ends = (*self.connections.of_service(content_id), *self.connections.of_channel(content_id))
        for connection in ends:
            self.disconnect(connection, at, status)


def _own_id(record: Content | ConnectionRecord) -> UUID:
    """Return the id under which a record's tombstone is kept."""
    if isinstance(record, ConnectionRecord):
        return connection_content_id(record.service_id, record.channel_id)
    return record.id
