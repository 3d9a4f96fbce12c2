"""v12's language versions and localised objects."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import texts_of
from ptvsync.records import Texts


def versions(payload: Payload) -> list[tuple[str, Payload]]:
    """The language versions that there are."""
    found = payload.get("languageVersions") or {}
    return [(language, version) for language, version in found.items() if version]


def texts(payload: Payload, field: str) -> Texts:
    """One field of every language version."""
    found = [(language, version.get(field)) for language, version in versions(payload)]
    return texts_of(found)


def localised(texts_by_language: dict[str, str | None] | None) -> Texts:
    """An object of language → text; empty texts have no key."""
    return texts_of(texts_by_language.items()) if texts_by_language else {}


def swapped_names(payload: Payload) -> set[str]:
    """Languages in which the alternative name is the one to show."""
    return {lang for lang, version in versions(payload) if version.get("isAlternativeNamePrimary")}
