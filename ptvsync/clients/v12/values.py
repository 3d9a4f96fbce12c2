"""v12's language versions and localised objects."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.clients.inbox import Payload
from ptvsync.clients.words import texts_of
from ptvsync.records import Texts


def versions(payload: Payload) -> Iterator[tuple[str, Payload]]:
    """The language versions, in the order of their codes."""
    found = payload.get("languageVersions") or {}
    return ((language, found[language]) for language in sorted(found) if found[language])


def texts(payload: Payload, field: str) -> Texts:
    """One field of every language version."""
    return texts_of((language, version.get(field)) for language, version in versions(payload))


def localised(texts_by_language: dict[str, str | None] | None) -> Texts:
    """An object of language → text; empty texts have no key."""
    return texts_of((texts_by_language or {}).items())


def swapped_names(payload: Payload) -> set[str]:
    """Languages in which the alternative name is the one to show."""
    return {lang for lang, version in versions(payload) if version.get("isAlternativeNamePrimary")}
