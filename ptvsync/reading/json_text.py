"""JSON as PostgreSQL takes it: everything but the character that its texts cannot hold."""

from __future__ import annotations

from typing import Any

import orjson

from ptvsync.clients.canonical import record_json
from ptvsync.records import Record


NUL = b"\\u0000"
# Only around what JSON says: inside of texts it is escaped.
SPACE = (b"\n", b"\t", b"\r")


def json_text(value: Any) -> str:
    """The JSON of plain data with dates and ids."""
    return storable(orjson.dumps(value))


def record_text(record: Record) -> str:
    """The JSON of a record."""
    return storable(record_json(record))


def storable(text: bytes) -> str:
    """JSON without the character, and without white space that COPY would take for its own."""
    if NUL in text:
        text = orjson.dumps(_without_nul(orjson.loads(text)))
    elif any(sign in text for sign in SPACE):
        text = orjson.dumps(orjson.loads(text))
    return text.decode()


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_without_nul(item) for item in value]
    if isinstance(value, dict):
        return {_without_nul(key): _without_nul(item) for key, item in value.items()}
    return value
