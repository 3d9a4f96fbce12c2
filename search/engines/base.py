"""The interface that both engines have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from search.engines.query import Query, Results
from search.models import SearchDocument


class EngineUnavailable(Exception):
    """The engine does not answer; another one has to."""


class Engine(Protocol):
    """An index over the rows of SearchDocument; each call may raise EngineUnavailable."""

    def search(self, query: Query) -> Results:
        """The hits of a query."""

    def index(self, rows: Sequence[SearchDocument]) -> None:
        """Add the rows, or replace those with the same keys."""

    def remove(self, keys: Sequence[str]) -> None:
        """Take documents out; unknown keys are no error."""

    def rebuild(self, rows: Iterable[SearchDocument]) -> None:
        """Have these rows and no others; what is there answers until the new index is whole."""
