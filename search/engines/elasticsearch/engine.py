"""Talking to Elasticsearch: one alias, behind it an index that a rebuild replaces whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch, NotFoundError
from elasticsearch.helpers import BulkIndexError, bulk

from search.engines.base import EngineUnavailable
from search.engines.query import Query, Results
from search.models import SearchDocument

from .mapping import MAPPINGS, SETTINGS, source
from .request import results, search_body


SEARCH_SECONDS = 2
# An editor waits for a write; nobody waits for a rebuild.
WRITE_SECONDS, REBUILD_SECONDS = 5, 60


class ElasticsearchEngine:
    """The index that ``alias`` names; before the first rebuild there is none, and searching is unavailable."""

    def __init__(self, url: str, alias: str) -> None:
        self.alias = alias
        self.client = Elasticsearch(url, request_timeout=SEARCH_SECONDS, max_retries=0)

    def search(self, query: Query) -> Results:
        """The hits of a query."""
        with _unavailable():
            return results(self.client.search(index=self.alias, **search_body(query)).body)

    def index(self, rows: Sequence[SearchDocument]) -> None:
        """Add or replace documents."""
        with _unavailable():
            _write(self._writer, self.alias, rows, require_alias=True)

    def remove(self, keys: Sequence[str]) -> None:
        """Delete documents."""
        actions = [{"_op_type": "delete", "_index": self.alias, "_id": key} for key in keys]
        with _unavailable():
            bulk(self._writer, actions, refresh=True, raise_on_error=False)

    def rebuild(self, rows: Iterable[SearchDocument]) -> None:
        """Fill a new index, then let the alias name it and delete what it named before."""
        name = f"{self.alias}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"
        with _unavailable():
            self._rebuilder.indices.create(index=name, settings=SETTINGS, mappings=MAPPINGS)
            _write(self._rebuilder, name, rows)
            old = self._indices()
            actions: list[dict[str, Any]] = [{"add": {"index": name, "alias": self.alias}}]
            actions += [{"remove_index": {"index": index}} for index in old]
            self._rebuilder.indices.update_aliases(actions=actions)

    def count(self) -> int:
        """The number of documents."""
        with _unavailable():
            return int(self.client.count(index=self.alias)["count"])

    @property
    def _writer(self) -> Elasticsearch:
        return self.client.options(request_timeout=WRITE_SECONDS)

    @property
    def _rebuilder(self) -> Elasticsearch:
        return self.client.options(request_timeout=REBUILD_SECONDS)

    def _indices(self) -> list[str]:
        try:
            return list(self._rebuilder.indices.get_alias(name=self.alias).body)
        except NotFoundError:
            return []


def _write(
    client: Elasticsearch, index: str, rows: Iterable[SearchDocument], require_alias: bool = False
) -> None:
    actions = ({"_index": index, "_id": row.key, "_source": source(row)} for row in rows)
    bulk(client, actions, refresh=True, require_alias=require_alias)


@contextmanager
def _unavailable() -> Iterator[None]:
    """Say in one way that the engine does not do what it should, whatever the reason."""
    try:
        yield
    except (TransportError, ApiError, BulkIndexError) as error:
        raise EngineUnavailable(f"Elasticsearch does not answer as it should ({error}).") from error
