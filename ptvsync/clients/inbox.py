"""Where a client puts what it fetches, some pages at a time, so that no run holds a country in memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from logging import getLogger
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson

from ptvsync.records import CodeList, CodeRecord, Kind, Record

from .draft import Draft, LeftOut, Payload, made_by


logger = getLogger(__name__)

Mapped = TypeVar("Mapped", bound=Record, covariant=True)


@dataclass(frozen=True)
class Item(Generic[Mapped]):
    """A record, the registry's own answer it was mapped from, and that answer's hash."""

    record: Mapped
    payload: Payload
    source_hash: str = ""


class Inbox(ABC):
    """Takes drafts, makes records of those whose answers changed, and stores them.

    ``tombstones`` are ids of content that is gone from the registry,
    ``unreadable`` those whose payload made no record; ``warnings`` count what was left out, by reason.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[CodeList, str], CodeRecord] = {}
        self.received: dict[Kind, set[UUID]] = {kind: set() for kind in Kind}
        self.named: dict[Kind, set[UUID]] = {Kind.CHANNEL: set(), Kind.ORGANIZATION: set()}
        self.tombstones: set[UUID] = set()
        self.unreadable: set[UUID] = set()
        self.warnings: dict[str, int] = {}

    @abstractmethod
    def take(self, kind: Kind, drafts: Collection[Draft], pages: Collection[str]) -> None:
        """Make records of drafts and store them, at the latest when they are settled.

        With them the ``pages`` are stored whole.
        """

    def mark_unchanged(self, kind: Kind, drafts: Mapping[UUID, Draft]) -> set[UUID]:
        """Store of some drafts that they are the answers of published rows, and give their ids."""
        return set()

    def settle(self) -> None:  # noqa: B027 - an inbox need not let anything wait
        """Wait until what was taken is received: before that nobody knows what could be read."""

    def has_page(self, page: str) -> bool:
        """Whether an interrupted fetch stored the page already, so that it need not be asked again."""
        return False

    def stored(self, kind: Kind, ids: Iterable[UUID]) -> list[Payload]:
        """The answers that earlier runs stored of some ids."""
        return []

    def receive(self, kind: Kind, drafts: Iterable[Draft], pages: Collection[str] = ()) -> None:
        """Take the drafts of some pages; what cannot be read or has no name is left out and counted."""
        answers = {draft.registry_id: draft for draft in drafts}
        same = self.mark_unchanged(kind, answers)
        for key in same:
            self._note(kind, key, answers[key].names)
        self.take(kind, [answers[key] for key in answers if key not in same], pages)

    @property
    def codes(self) -> list[CodeRecord]:
        """The entries of the code lists that came."""
        return list(self._codes.values())

    def learn(self, codes: Iterable[CodeRecord]) -> None:
        """Keep entries of the code lists; one without its municipalities does not hide one with them."""
        for code in codes:
            known = self._codes.get((code.list, code.code))
            if code.municipalities or not (known and known.municipalities):
                self._codes[code.list, code.code] = code

    def missing(self, kind: Kind) -> set[UUID]:
        """Ids of channels or organisations that were named but not received."""
        return self.named[kind] - self.received[kind]

    def warn(self, reason: str, count: int = 1) -> None:
        """Count something that was left out."""
        if count:
            self.warnings[reason] = self.warnings.get(reason, 0) + count

    def leave_out(self, kind: Kind, registry_id: UUID, why: LeftOut) -> None:
        """Count an item that makes no record; the row of one that cannot be read stays as it was."""
        if why.reason == LeftOut.CANNOT_BE_READ:
            logger.warning("PTV's %s %s cannot be read: %s", kind, registry_id, why.detail)
            self.unreadable.add(registry_id)
        self.warn(f"{kind} items {why.reason}")

    def _note(self, kind: Kind, registry_id: UUID, names: Iterable[UUID]) -> None:
        self.received[kind].add(registry_id)
        pointed = Kind.CHANNEL if kind is Kind.CONNECTION else Kind.ORGANIZATION
        self.named[pointed].update(names)


class Fetched(Inbox):
    """An inbox in memory, for tests and for single questions; ``items`` go by kind and registry id."""

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[Kind, dict[UUID, Item[Any]]] = {kind: {} for kind in Kind}

    def take(self, kind: Kind, drafts: Collection[Draft], pages: Collection[str]) -> None:
        """Keep the records."""
        for draft in drafts:
            try:
                record = made_by(draft.make, draft.answer)
            except LeftOut as why:
                self.leave_out(kind, draft.registry_id, why)
                continue
            self._note(kind, draft.registry_id, draft.names)
            item = Item(record, orjson.loads(draft.answer), draft.source_hash)
            self.items[kind][draft.registry_id] = item
