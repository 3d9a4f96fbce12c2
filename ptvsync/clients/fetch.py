"""One fetch, whichever version answers: payloads become drafts in an inbox, and what they name follows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from typing import TypeVar
from uuid import UUID

from ptvsync.records import Kind

from .base import Known
from .draft import UNREADABLE, Draft, LeftOut, Payload
from .inbox import Inbox
from .pages import Page, items_of, marks_of
from .paging import together


Read = TypeVar("Read")

# Organisations are at most five levels deep (§2.10); one more finds nothing.
LEVELS = 6


class Fetch(ABC):
    """What one fetch knows; ``id_key`` and ``time_key`` are where a version writes ids and times."""

    id_key: str
    time_key: str

    def __init__(self, inbox: Inbox, known: Known) -> None:
        self.inbox = inbox
        self.known = known
        self._times: dict[UUID, str] = {}

    @abstractmethod
    def objects(self, kind: Kind, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """The objects with the ids, a few at a time; those that are not published are left out."""

    @abstractmethod
    def prepare(self, kind: Kind, payloads: Mapping[UUID, Payload]) -> None:
        """Ask for what else the records of some payloads by id are made of."""

    @abstractmethod
    def draft(self, kind: Kind, key: UUID, payload: Payload) -> Draft:
        """The draft of a payload."""

    def receive(
        self,
        kind: Kind,
        payloads: Iterable[Payload],
        wanted: Container[UUID] | None = None,
    ) -> dict[UUID, Payload]:
        """Put payloads into the inbox, only the ``wanted`` ones and the newest; gives these by id."""
        taken = self.take(kind, payloads, wanted)
        self.inbox.settle()
        return taken

    def take(
        self,
        kind: Kind,
        payloads: Iterable[Payload],
        wanted: Container[UUID] | None = None,
        pages: Collection[str] = (),
    ) -> dict[UUID, Payload]:
        """The same, but what is read of them may come later, when the inbox is settled.

        ``pages`` are the marks of the pages that are whole with them.
        """
        found = self._keyed(kind, payloads)
        chosen = {key: found[key] for key in found if wanted is None or key in wanted}
        if kind is Kind.SERVICE:
            chosen = self._newest(chosen)
        self.prepare(kind, chosen)
        self.inbox.receive(kind, self._drafts(kind, chosen), pages)
        return chosen

    def receive_pages(
        self, kind: Kind, pages: Iterable[Page], wanted: Container[UUID] | None = None
    ) -> None:
        """Put pages into the inbox, several at once, and their marks."""
        for group in together(pages):
            self.take(kind, items_of(group), wanted, marks_of(group))
        self.inbox.settle()

    def receive_ids(self, kind: Kind, ids: Iterable[UUID]) -> None:
        """Put the objects with the ids into the inbox."""
        for payloads in self.objects(kind, ids):
            self.take(kind, payloads)
        self.inbox.settle()

    def receive_channels(self) -> None:
        """The channels that connections name and that are not known."""
        self.receive_ids(Kind.CHANNEL, self.inbox.missing(Kind.CHANNEL) - self.known.channels)

    def receive_organizations(self) -> None:
        """Level by level, the organisations that something names and that are not known."""
        asked = set(self.known.organizations)
        for _level in range(LEVELS):
            wanted = self.inbox.missing(Kind.ORGANIZATION) - asked
            if not wanted:
                return
            self.receive_ids(Kind.ORGANIZATION, wanted)
            asked |= wanted

    def key_of(self, kind: Kind, payload: Payload) -> UUID:
        """The registry id of a payload."""
        return UUID(payload[self.id_key])

    def _keyed(self, kind: Kind, payloads: Iterable[Payload]) -> dict[UUID, Payload]:
        found: dict[UUID, Payload] = {}
        for payload in payloads:
            try:
                key = self.key_of(kind, payload)
            except UNREADABLE:
                self.inbox.warn(f"{kind} items without an id")
                continue
            if key not in found or self._time(found[key]) < self._time(payload):
                found[key] = payload
        return found

    def _newest(self, payloads: dict[UUID, Payload]) -> dict[UUID, Payload]:
        """Without what came already: services answer several searches, rarely in two versions."""
        fresh = {
            key: payload
            for key, payload in payloads.items()
            if key not in self._times or self._times[key] < self._time(payload)
        }
        self._times |= {key: self._time(payload) for key, payload in fresh.items()}
        return fresh

    def _time(self, payload: Payload) -> str:
        return str(payload.get(self.time_key) or "")

    def _drafts(self, kind: Kind, payloads: dict[UUID, Payload]) -> Iterator[Draft]:
        for key, payload in payloads.items():
            try:
                yield self.draft(kind, key, payload)
            except UNREADABLE as error:
                self.inbox.leave_out(kind, key, LeftOut.unreadable(error))


def ids_of(values: Iterable[str | None]) -> frozenset[UUID]:
    """The ids among values that may be null."""
    return frozenset(UUID(value) for value in values if value)


def each_read(payloads: Iterable[Payload], read: Callable[[Payload], Read]) -> Iterator[Read]:
    """What ``read`` gives of each payload; one that it cannot read is counted when drafts are made."""
    for payload in payloads:
        try:
            yield read(payload)
        except UNREADABLE:
            continue
