"""Texts of the language tables ``fi``, ``sv`` and ``en`` of a catalogue item."""

from __future__ import annotations

from ptvsync.records import Texts

from .files import Table


LANGUAGES = ("fi", "sv", "en")


def versions(row: Table) -> tuple[str, ...]:
    """Return the languages that an item is written in."""
    return tuple(language for language in LANGUAGES if language in row)


def texts(row: Table, field: str) -> Texts:
    """Return one field in every language that has it."""
    found = {language: row[language].get(field, "").strip() for language in versions(row)}
    return {language: text for language, text in found.items() if text}
