"""One fetch of v12: which drafts its payloads make, and what else their records need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from uuid import UUID

from ptvsync.clients.base import NOTHING_KNOWN, Known
from ptvsync.clients.draft import Draft, Payload, as_answer, with_field
from ptvsync.clients.fetch import Fetch, each_read, ids_of
from ptvsync.clients.general_description import (
    GeneralDescription,
    GeneralDescriptions,
    completed,
)
from ptvsync.clients.http import Params
from ptvsync.clients.inbox import Inbox
from ptvsync.clients.pages import Query, items_of, marks_of
from ptvsync.clients.paging import asks_all, together
from ptvsync.identity import connection_id
from ptvsync.records import Kind, ServiceRecord

from .channels import channel_record
from .collections import collection_record
from .connections import channel_id, connection_record
from .endpoints import V12Endpoints
from .general_descriptions import general_description
from .organizations import organization_record
from .places import REGISTER, PlaceBook
from .services import PRODUCER_ROLES, service_record
from .terms import TermBook


PATHS = {
    Kind.SERVICE: "service",
    Kind.CHANNEL: "service-channel",
    Kind.ORGANIZATION: "organization",
    Kind.COLLECTION: "service-collection",
}
# Kinds whose lists give whole objects; fewer than this many are asked for one by one.
LISTED = {Kind.CHANNEL, Kind.ORGANIZATION}
MANY = 20
# The reason of the warnings that count places whose earlier sentences stay.
NO_REGISTER = "places that the accessibility register did not tell of"
# Kinds with postal codes or places.
PLACED = {
    Kind.CHANNEL: channel_record,
    Kind.CONNECTION: connection_record,
    Kind.ORGANIZATION: organization_record,
}


class V12Fetch(Fetch):
    """A fetch in v12's words."""

    id_key = "contentId"
    time_key = "publishedAt"

    def __init__(
        self, ask: V12Endpoints, places: PlaceBook, inbox: Inbox, known: Known = NOTHING_KNOWN
    ) -> None:
        super().__init__(inbox, known)
        self._ask = ask
        self._places = places
        general = partial(ask.each, "general-description")
        self._general = GeneralDescriptions(inbox, general, general_description)
        self._terms = TermBook(ask, inbox)

    def objects(self, kind: Kind, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """The objects with the ids, as many as in a page at a time."""
        return self._ask.details(PATHS[kind], ids)

    def receive_ids(self, kind: Kind, ids: Iterable[UUID]) -> None:
        """Put the objects with the ids into the inbox, from the whole country's list if they are many."""
        wanted = set(ids)
        if kind in LISTED and len(wanted) > MANY:
            self._search(kind, wanted, [Query(f"{PATHS[kind]}/search")])
            wanted -= self.inbox.received[kind]
        super().receive_ids(kind, wanted)

    def search_channels(self, searches: Iterable[Params]) -> None:
        """Take the missing channels from the lists of a scope, if they are many."""
        queries = [Query("service-channel/search", params) for params in searches]
        wanted = self.inbox.missing(Kind.CHANNEL)
        if len(wanted) > max(MANY, len(queries)):
            self._search(Kind.CHANNEL, wanted, queries, resumable=True)

    def _search(
        self, kind: Kind, wanted: set[UUID], queries: list[Query], resumable: bool = False
    ) -> None:
        """v12 has no question for many ids: read lists when that takes fewer questions than one for each."""
        if self._ask.count_pages(queries) >= len(wanted):
            return
        pages = self._ask.pages(queries, self.inbox.has_page if resumable else asks_all)
        for group in together(pages):
            marks = marks_of(group) if resumable else ()
            taken = self.take(kind, items_of(group), wanted, marks)
            wanted -= taken.keys()
        self.inbox.settle()

    def key_of(self, kind: Kind, payload: Payload) -> UUID:
        """The id of the content, or the pair's own for a connection."""
        if kind is Kind.CONNECTION:
            return connection_id(UUID(payload["serviceContentId"]), UUID(channel_id(payload)))
        return super().key_of(kind, payload)

    def prepare(self, kind: Kind, payloads: Mapping[UUID, Payload]) -> None:
        """Ask for general descriptions and terms of services and for the places of others."""
        if kind is Kind.SERVICE:
            self._prepare_services(payloads)
        elif kind in PLACED:
            self._ask_places(kind, payloads)

    def draft(self, kind: Kind, key: UUID, payload: Payload) -> Draft:
        """The draft of a payload."""
        if kind is Kind.SERVICE:
            return self._service_draft(key, payload)
        if kind is Kind.COLLECTION:
            owner = ids_of([payload.get("organizationContentId")])
            return Draft(key, as_answer(payload), collection_record, names=owner)
        places = self._places.of(payload)
        make = partial(PLACED[kind], places=places)
        answer, told = as_answer(payload), places.sentences
        answer = with_field(answer, REGISTER, told) if told else answer
        return Draft(key, answer, make, places.post_offices, _named(kind, payload))

    def _prepare_services(self, payloads: Mapping[UUID, Payload]) -> None:
        keys = {key for key in each_read(payloads.values(), _general_id) if key}
        self._general.ask(keys)
        generals = filter(None, map(self._general.record, keys))
        self._terms.ask(payloads.values(), generals)

    def _service_draft(self, key: UUID, payload: Payload) -> Draft:
        general = _general_id(payload)
        make = partial(_service, general=self._general.record(general))
        general_answer = self._general.payload(general)
        return Draft(key, as_answer(payload), make, general_answer, _named_by_service(payload))

    def _ask_places(self, kind: Kind, payloads: Mapping[UUID, Payload]) -> None:
        """Ask for the places; a gap in the accessibility register is filled with what is stored."""
        if untold := self._places.ask(payloads.values()):
            self.inbox.warn(NO_REGISTER, len(untold))
            self._places.recall(self.inbox.stored(kind, payloads))


def _service(payload: Payload, general: GeneralDescription | None) -> ServiceRecord:
    return completed(service_record(payload), general)


def _general_id(payload: Payload) -> UUID | None:
    return next(iter(ids_of([payload.get("generalDescriptionContentId")])), None)


def _named(kind: Kind, payload: Payload) -> frozenset[UUID]:
    if kind is Kind.CONNECTION:
        return ids_of([channel_id(payload)])
    key = "organizationContentId" if kind is Kind.CHANNEL else "parentOrganizationContentId"
    return ids_of([payload.get(key)])


def _named_by_service(payload: Payload) -> frozenset[UUID]:
    producers = payload.get("producers") or {}
    groups = [(producers.get(key) or {}).get("organizations") or () for key in PRODUCER_ROLES]
    others = payload.get("otherResponsibleOrganizations") or ()
    own = payload.get("organizationContentId")
    return ids_of((own, *others, *(item for group in groups for item in group)))
