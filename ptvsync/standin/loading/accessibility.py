"""Accessibility sentences of the catalogue's places, as the accessibility register words them."""

from __future__ import annotations

from functools import cache

from ptvsync.records import AccessibilityGroup, Texts

from .files import Table, tables


_MAIN_ENTRANCE = {
    "fi": "Pääsisäänkäynti",
    "sv": "Huvudingången",
    "en": "The main entrance",
}


def sentences(key: str, plain: list[str]) -> tuple[AccessibilityGroup, ...]:
    """Return a place's sentences: the plain Finnish ones of the place, then those by heading."""
    groups = []
    if plain:
        own: tuple[Texts, ...] = tuple({"fi": sentence} for sentence in plain)
        groups.append(AccessibilityGroup(heading=_MAIN_ENTRANCE, sentences=own))
    groups += [
        AccessibilityGroup(heading=row["heading"], sentences=tuple(row["sentences"]))
        for row in _by_place().get(key, [])
    ]
    return tuple(groups)


@cache
def _by_place() -> dict[str, list[Table]]:
    found: dict[str, list[Table]] = {}
    for row in tables("accessibility.toml", "group"):
        for key in row["places"]:
            found.setdefault(key, []).append(row)
    return found
