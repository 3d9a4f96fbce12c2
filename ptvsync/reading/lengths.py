"""Whether values fit their columns: one that does not would stop everything else from being written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


# Column → how many characters it, or each item of it, holds.
Lengths = Mapping[str, int]

TOO_LONG = "{value!r} does not fit {column}, which holds {length} characters"


class TooLong(ValueError):
    """A text is longer than its column."""


def check(lengths: Lengths, values: Mapping[str, Any]) -> None:
    """Raise TooLong when a text, or one of a list, is longer than the column of its name."""
    for column, length in lengths.items():
        value = values.get(column)
        if isinstance(value, str):
            _check_text(value, column, length)
        elif isinstance(value, list):
            for item in value:
                _check_text(item, column, length)


def _check_text(value: object, column: str, length: int) -> None:
    if isinstance(value, str) and len(value) > length:
        raise TooLong(TOO_LONG.format(value=value, column=column, length=length))
