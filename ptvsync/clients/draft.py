"""An answer of the registry on its way to become a record."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson

from ptvsync.records import Record

from .release import mapping_release


# A JSON object as it came; only the mapping modules look inside.
Payload = dict[str, Any]


class Outline(Payload):
    """Some fields of a payload; ``raw`` is all of it, as JSON."""

    def __init__(self, fields: Mapping[str, Any], raw: bytes) -> None:
        super().__init__(fields)
        self.raw = raw


# What a payload of another shape than PTV's raises when it is read.
UNREADABLE = (AttributeError, LookupError, TypeError, ValueError)

Make = Callable[[Payload], Record | None]


class LeftOut(Exception):
    """Nothing is made of a draft; the ``reason`` completes a warning, ``detail`` is for the log."""

    CANNOT_BE_READ = "that cannot be read"
    UNKNOWN_TYPE = "of an unknown type"
    NAMELESS = "without a name"

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    @classmethod
    def unreadable(cls, error: Exception) -> LeftOut:
        """What a payload is told of that made no record, so that its row must stay."""
        return cls(cls.CANNOT_BE_READ, repr(error))


@dataclass(frozen=True)
class Draft:
    """An ``answer`` of the registry as JSON, not yet a record, which ``make`` makes of its payload; it gives
    None for an unknown type of content.

    ``beside`` is what else the record is made of (a general description, names of post offices);
    ``names`` are the channels (of a connection) or organisations (of others) that it refers to.
    ``make`` can be pickled: large runs read in another process.
    """

    registry_id: UUID
    answer: bytes
    make: Make
    beside: Any = None
    names: frozenset[UUID] = frozenset()

    @cached_property
    def source_hash(self) -> str:
        """The same for the same answer, read by the same release of the mapping."""
        digest = hashlib.blake2b(mapping_release().encode() + self.answer, digest_size=16)
        if self.beside:
            digest.update(orjson.dumps(self.beside, option=orjson.OPT_SORT_KEYS))
        return digest.hexdigest()


def as_answer(payload: Payload) -> bytes:
    """All of a payload as JSON: as it came, else with its keys in one order."""
    if isinstance(payload, Outline):
        return payload.raw
    return orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)


def with_field(answer: bytes, name: str, value: Any) -> bytes:
    """The JSON of an object that is not empty with one field more, the keys of which are in one order."""
    added = orjson.dumps({name: value}, option=orjson.OPT_SORT_KEYS)
    return answer[:-1] + b"," + added[1:]


def made_by(make: Make, answer: bytes) -> Record:
    """The record of a draft; raises LeftOut."""
    try:
        record = make(orjson.loads(answer))
    except UNREADABLE as error:
        raise LeftOut.unreadable(error) from error
    if record is None:
        raise LeftOut(LeftOut.UNKNOWN_TYPE)
    if not getattr(record, "names", True):
        raise LeftOut(LeftOut.NAMELESS)
    return record
