"""Where a client puts what it fetches, a page at a time, so that no run holds a country in memory."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from logging import getLogger
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson

from ptvsync.records import CodeRecord, Kind, Record

from .release import mapping_release


logger = getLogger(__name__)

# A JSON object as it came; only the mapping modules look inside.
Payload = dict[str, Any]

# What a payload of another shape than PTV's raises when it is read.
UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)

Mapped = TypeVar("Mapped", bound=Record, covariant=True)


@dataclass(frozen=True)
class Draft:
    """An answer of the registry, not yet a record; ``make`` gives None for an unknown type of content.

    ``beside`` is what else the record is made of (a general description, names of post offices);
    ``names`` are the channels (of a connection) or organisations (of others) that it refers to.
    """

    registry_id: UUID
    payload: Payload
    make: Callable[[], Record | None]
    beside: Any = None
    names: frozenset[UUID] = frozenset()

    @property
    def source_hash(self) -> str:
        """The same for the same answer, read by the same release of the mapping."""
        parts = [mapping_release(), self.payload, self.beside]
        text = orjson.dumps(parts, option=orjson.OPT_SORT_KEYS, default=str)
        return hashlib.blake2b(text, digest_size=16).hexdigest()


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
        self.codes: list[CodeRecord] = []
        self.received: dict[Kind, set[UUID]] = {kind: set() for kind in Kind}
        self.named: dict[Kind, set[UUID]] = {Kind.CHANNEL: set(), Kind.ORGANIZATION: set()}
        self.tombstones: set[UUID] = set()
        self.unreadable: set[UUID] = set()
        self.warnings: dict[str, int] = {}

    @abstractmethod
    def unchanged(self, kind: Kind, hashes: Mapping[UUID, str]) -> set[UUID]:
        """Of some source hashes by registry id, the ids whose published rows have the same."""

    @abstractmethod
    def store(
        self, kind: Kind, items: Mapping[UUID, Item[Any]], unchanged: Collection[UUID], page: str
    ) -> None:
        """Keep the items of a page, and that the ``unchanged`` were seen."""

    def has_page(self, page: str) -> bool:
        """Whether an interrupted fetch stored the page already, so that it need not be asked again."""
        return False

    def stored(self, kind: Kind, ids: Iterable[UUID]) -> list[Payload]:
        """The answers that earlier runs stored of some ids."""
        return []

    def receive(self, kind: Kind, drafts: Iterable[Draft], page: str = "") -> None:
        """Store a page of drafts; what cannot be read or has no name is left out and counted."""
        answers = {draft.registry_id: draft for draft in drafts}
        hashes = {key: draft.source_hash for key, draft in answers.items()}
        same = self.unchanged(kind, hashes)
        items = {}
        for key in (key for key in answers if key not in same):
            if record := self._record(kind, answers[key]):
                items[key] = Item(record, answers[key].payload, hashes[key])
        for key in (*same, *items):
            self._note(kind, answers[key])
        self.store(kind, items, same, page)

    def missing(self, kind: Kind) -> set[UUID]:
        """Ids of channels or organisations that were named but not received."""
        return self.named[kind] - self.received[kind]

    def warn(self, reason: str, count: int = 1) -> None:
        """Count something that was left out."""
        if count:
            self.warnings[reason] = self.warnings.get(reason, 0) + count

    def leave_out(self, kind: Kind, registry_id: UUID, error: Exception) -> None:
        """Leave an item out that cannot be read: its row stays as it was."""
        logger.warning("PTV's %s %s cannot be read: %r", kind, registry_id, error)
        self.unreadable.add(registry_id)
        self.warn(f"{kind} items that cannot be read")

    def _note(self, kind: Kind, draft: Draft) -> None:
        self.received[kind].add(draft.registry_id)
        pointed = Kind.CHANNEL if kind is Kind.CONNECTION else Kind.ORGANIZATION
        self.named[pointed] |= draft.names

    def _record(self, kind: Kind, draft: Draft) -> Record | None:
        try:
            record = draft.make()
        except UNREADABLE as error:
            self.leave_out(kind, draft.registry_id, error)
            return None
        if record is None:
            self.warn(f"{kind} items of an unknown type")
        elif not getattr(record, "names", True):
            self.warn(f"{kind} items without a name")
            return None
        return record


class Fetched(Inbox):
    """An inbox in memory, for tests and for single questions; ``items`` go by kind and registry id."""

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[Kind, dict[UUID, Item[Any]]] = {kind: {} for kind in Kind}

    def unchanged(self, kind: Kind, hashes: Mapping[UUID, str]) -> set[UUID]:
        """Everything is new."""
        return set()

    def store(
        self, kind: Kind, items: Mapping[UUID, Item[Any]], unchanged: Collection[UUID], page: str
    ) -> None:
        """Keep the items."""
        self.items[kind].update(items)
