"""An engine with another one standing by."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.db import transaction

from search.engines.base import Engine, EngineUnavailable
from search.engines.query import Query, Results
from search.models import SearchDocument


logger = logging.getLogger(__name__)

REST_SECONDS = 30.0


class FallbackEngine:
    """Asks ``first``; when it does not answer, asks ``second``, and leaves ``first`` alone for a while.

    Writes go to both, to ``first`` after commit. One that it misses, or that comes while it is left
    alone, is logged: the next rebuild puts it right.
    """

    def __init__(
        self, first: Engine, second: Engine, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.first = first
        self.second = second
        self.clock = clock
        self.resting_until = clock()

    def search(self, query: Query) -> Results:
        """The hits of a query."""
        if not self._is_resting:
            try:
                return self.first.search(query)
            except EngineUnavailable as error:
                self._rest()
                logger.warning("Search is answered by PostgreSQL: %s", error)
        return self.second.search(query)

    def index(self, rows: Sequence[SearchDocument]) -> None:
        """Add or replace the rows in both."""
        self.second.index(rows)
        transaction.on_commit(partial(self._write_unless_resting, lambda: self.first.index(rows)))

    def remove(self, keys: Sequence[str]) -> None:
        """Take documents out of both."""
        self.second.remove(keys)
        transaction.on_commit(partial(self._write_unless_resting, lambda: self.first.remove(keys)))

    def rebuild(self, rows: Iterable[SearchDocument]) -> None:
        """Have these rows and no others in both; ``rows`` is gone through anew for each."""
        self.second.rebuild(rows)
        transaction.on_commit(partial(self._write, lambda: self.first.rebuild(rows)))

    @property
    def _is_resting(self) -> bool:
        return self.clock() < self.resting_until

    def _rest(self) -> None:
        self.resting_until = self.clock() + REST_SECONDS

    def _write_unless_resting(self, write: Callable[[], None]) -> None:
        if self._is_resting:
            logger.warning("Elasticsearch was left alone and missed a change, run rebuild_search.")
        else:
            self._write(write)

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except EngineUnavailable as error:
            self._rest()
            logger.warning("Elasticsearch missed a change, run rebuild_search: %s", error)
