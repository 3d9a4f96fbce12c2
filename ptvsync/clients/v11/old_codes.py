"""Codes of the uris that classes had before the national code lists (``…:ptvl:v1002``, §2.7)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import orjson

from ptvsync.clients.words import code_of_uri


OLD_START = "http://urn.fi/"
TABLE = Path(__file__).with_name("old_codes.json")


def code_of(uri: str | None) -> str:
    """The code that an old or new uri stands for, empty for one that nobody knows."""
    if uri and uri.startswith(OLD_START):
        return _table().get(uri.rpartition(":")[2], "")
    return code_of_uri(uri)


@cache
def _table() -> dict[str, str]:
    return orjson.loads(TABLE.read_bytes())
