"""Whether values fit their columns: one that does not would stop everything else from being written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Field, Model


TOO_LONG = "{value!r} does not fit {column}, which holds {length} characters"


class TooLong(ValueError):
    """A text is longer than its column."""


def check_lengths(model: type[Model], values: Mapping[str, Any]) -> None:
    """Raise TooLong when a text, or one of a list, is longer than the column of its name."""
    for column, length in _lengths(model).items():
        for value in _texts(values.get(column)):
            if len(value) > length:
                raise TooLong(TOO_LONG.format(value=value, column=column, length=length))


@cache
def _lengths(model: type[Model]) -> dict[str, int]:
    """Column → how many characters it, or each item of it, holds."""
    found = {str(item.column): _length(item) for item in model._meta.concrete_fields}
    return {column: length for column, length in found.items() if length}


def _length(item: Field[Any, Any]) -> int | None:
    return (item.base_field if isinstance(item, ArrayField) else item).max_length


def _texts(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]
