"""Removal of a language version from a record."""

from __future__ import annotations

from typing import TypeVar

from ptvsync.records import ContactDetails, Record


Item = TypeVar("Item", bound=Record)


def without_language(record: Item, language: str) -> Item:
    """Return the record without the texts, keywords and contact rows of one language version."""
    changes = {name: _without(value, language) for name, value in record}
    changes.pop("languages", None)
    return record.model_copy(update=changes)


def _without(value: object, language: str) -> object:
    if isinstance(value, dict):
        return {key: text for key, text in value.items() if key != language}
    if isinstance(value, ContactDetails):
        return without_language(value, language)
    if isinstance(value, tuple):
        return tuple(item for item in value if getattr(item, "language", None) != language)
    return value
