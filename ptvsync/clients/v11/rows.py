"""v11's lists of language rows."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import texts_of
from ptvsync.records import Texts


def items(payload: Payload | None, key: str) -> list[Payload]:
    """The objects of a list that may be null or missing."""
    return [item for item in ((payload or {}).get(key) or []) if item is not None]


def texts(payload: Payload | None, key: str, kind: str | None = None) -> Texts:
    """The texts of ``{language, value}`` rows, of one ``type`` when rows have types."""
    return texts_of(_pairs(payload, key, kind))


def _pairs(
    payload: Payload | None, key: str, kind: str | None
) -> Iterator[tuple[str | None, str | None]]:
    for row in items(payload, key):
        if kind is None or row.get("type") == kind:
            yield row.get("language"), row.get("value")
