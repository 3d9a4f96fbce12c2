"""The JSON of single items, kept so that the time of a sync is not the time of writing its answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable

import orjson

from .http import Json


class Renderings:
    """JSON by item, valid for as long as what it was written from is the same."""

    def __init__(self) -> None:
        self._written: dict[Hashable, tuple[object, orjson.Fragment]] = {}

    def row(self, key: Hashable, basis: object, render: Callable[[], Json]) -> orjson.Fragment:
        """Return the JSON of an item; ``basis`` is what decides whether a kept one still holds."""
        kept = self._written.get(key)
        if kept and (kept[0] is basis or kept[0] == basis):
            return kept[1]
        fragment = orjson.Fragment(orjson.dumps(render()))
        self._written[key] = (basis, fragment)
        return fragment
