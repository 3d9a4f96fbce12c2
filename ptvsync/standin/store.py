"""Content by id that counts its changes, and answers kept for as long as nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from uuid import UUID


Item = TypeVar("Item")
Found = TypeVar("Found")

_MOST_KEPT = 2000


class Store(dict[UUID, Item]):
    """Published content of one kind in the order of creation. ``revision`` grows with each change."""

    revision = 0

    def __setitem__(self, key: UUID, value: Item) -> None:
        """Publish."""
        self.revision += 1
        super().__setitem__(key, value)

    def __delitem__(self, key: UUID) -> None:
        """Take away."""
        self.revision += 1
        super().__delitem__(key)

    def pop(self, key: UUID, *default: Any) -> Any:
        """Take away and return."""
        self.revision += 1
        return super().pop(key, *default)

    def clear(self) -> None:
        """Take everything away."""
        self.revision += 1
        super().clear()


class Kept:
    """What was computed from the world, forgotten when the world's revision moves."""

    def __init__(self) -> None:
        self._revision = 0
        self._found: dict[Hashable, Any] = {}

    def get(self, key: Hashable, revision: int, compute: Callable[[], Found]) -> Found:
        """Return what was kept under a key, or compute it."""
        if revision != self._revision or len(self._found) > _MOST_KEPT:
            self._revision, self._found = revision, {}
        found = self._found
        if key not in found:
            found[key] = compute()
        answer: Found = found[key]
        return answer
