"""One fetch of v11: which drafts its payloads make. Services bring their connections with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from uuid import UUID

from ptvsync.clients.base import NOTHING_KNOWN, Known
from ptvsync.clients.draft import UNREADABLE, Draft, Payload, as_answer
from ptvsync.clients.fetch import Fetch, each_read, ids_of
from ptvsync.clients.general_description import (
    GeneralDescription,
    GeneralDescriptions,
    completed,
)
from ptvsync.clients.inbox import Inbox
from ptvsync.identity import connection_id
from ptvsync.records import CodeRecord, Kind, ServiceRecord

from .channels import channel_record
from .classes import code_records
from .collections import collection_record
from .endpoints import V11Endpoints
from .general_descriptions import general_description
from .organizations import organization_record
from .rows import items
from .services import connection_parts, connection_record, service_record


PATHS = {
    Kind.SERVICE: "Service",
    Kind.CHANNEL: "ServiceChannel",
    Kind.ORGANIZATION: "Organization",
}
RECORDS = {
    Kind.CHANNEL: channel_record,
    Kind.ORGANIZATION: organization_record,
    Kind.COLLECTION: collection_record,
}
OWNERS = {
    Kind.CHANNEL: "organizationId",
    Kind.ORGANIZATION: "parentOrganizationId",
    Kind.COLLECTION: "organizationId",
}


class V11Fetch(Fetch):
    """A fetch in v11's words; what services tell of the code lists goes into the inbox."""

    id_key = "id"
    time_key = "modified"

    def __init__(self, ask: V11Endpoints, inbox: Inbox, known: Known = NOTHING_KNOWN) -> None:
        super().__init__(inbox, known)
        self._ask = ask
        self._general = GeneralDescriptions(
            inbox, partial(ask.each, "GeneralDescription"), general_description
        )

    def objects(self, kind: Kind, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """The objects with the ids, a batch at a time."""
        if kind is Kind.COLLECTION:
            return self._ask.collections(ids)
        return self._ask.listed(PATHS[kind], ids)

    def prepare(self, kind: Kind, payloads: Mapping[UUID, Payload]) -> None:
        """Ask for the general descriptions of services, and note the codes that these carry."""
        if kind is Kind.SERVICE:
            keys = {key for key in each_read(payloads.values(), _general_id) if key}
            self._general.ask(keys)
            told = [*filter(None, map(self._general.payload, keys)), *payloads.values()]
            for codes in each_read(told, _codes):
                self.inbox.learn(codes)

    def receive_services(self, ids: Iterable[UUID]) -> None:
        """Put the services with the ids and their connections into the inbox."""
        for payloads in self.objects(Kind.SERVICE, ids):
            self.receive_with_connections(payloads)
        self.inbox.settle()

    def receive_with_connections(
        self, services: Collection[Payload], pages: Collection[str] = ()
    ) -> None:
        """Put services into the inbox, and their connections, which come when it is settled."""
        fresh = self.receive(Kind.SERVICE, services)
        self.inbox.receive(Kind.CONNECTION, self._connections(fresh), pages)

    def draft(self, kind: Kind, key: UUID, payload: Payload) -> Draft:
        """The draft of a payload."""
        if kind is Kind.SERVICE:
            general = _general_id(payload)
            make = partial(_service, general=self._general.record(general))
            general_answer = self._general.payload(general)
            return Draft(key, as_answer(payload), make, general_answer, _named(payload))
        owner = ids_of([payload.get(OWNERS[kind])])
        return Draft(key, as_answer(payload), RECORDS[kind], names=owner)

    def _connections(self, services: Mapping[UUID, Payload]) -> Iterator[Draft]:
        """The connections of those services that could be read."""
        for service_id, payload in services.items():
            if service_id in self.inbox.received[Kind.SERVICE]:
                yield from self._connections_of(service_id, payload)

    def _connections_of(self, service_id: UUID, payload: Payload) -> Iterator[Draft]:
        for part in connection_parts(payload):
            try:
                channel_id = UUID(part["serviceChannel"]["id"])
            except UNREADABLE:
                self.inbox.warn(f"{Kind.CONNECTION} items without an id")
                continue
            key = connection_id(service_id, channel_id)
            make = partial(connection_record, service_id)
            yield Draft(key, as_answer(part), make, names=frozenset([channel_id]))


def _service(payload: Payload, general: GeneralDescription | None) -> ServiceRecord:
    return completed(service_record(payload), general)


def _codes(payload: Payload) -> list[CodeRecord]:
    return list(code_records(payload))


def _general_id(payload: Payload) -> UUID | None:
    return next(iter(ids_of([payload.get("generalDescriptionId")])), None)


def _named(payload: Payload) -> frozenset[UUID]:
    rows = items(payload, "organizations")
    return ids_of((row.get("organization") or {}).get("id") for row in rows)
