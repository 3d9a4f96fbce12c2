"""The engine that is always there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from django.db import connection, transaction

from search import weighting
from search.engines.query import Filters, Query, Results
from search.models import SearchDocument

from . import sql


POSTING_CONSTANTS = {
    "saturation": weighting.SATURATION / weighting.STEP,
    "length_share": weighting.LENGTH_SHARE,
    "pivot": weighting.PIVOT / weighting.STEP,
}


class PostgresEngine:
    """Ranks and counts in one statement per query; the postings are derived from the rows in SQL."""

    def search(self, query: Query) -> Results:
        """The hits of a query."""
        source = sql.LISTED if query.clauses is None else sql.RANKED
        facets = sql.FACETS if query.counts_facets else ""
        with connection.cursor() as cursor:
            cursor.execute(source + sql.FILTERED + facets, _parameters(query))
            return _results(cursor.fetchall())

    @transaction.atomic
    def index(self, rows: Sequence[SearchDocument]) -> None:
        """Replace the postings of the rows."""
        keys = [row.key for row in rows]
        self.remove(keys)
        _execute(sql.INSERT_POSTINGS + sql.OF_KEYS, POSTING_CONSTANTS | {"keys": keys})

    def remove(self, keys: Sequence[str]) -> None:
        """Delete the postings of the documents."""
        _execute(sql.DELETE_POSTINGS, {"keys": list(keys)})

    def rebuild(self, rows: Iterable[SearchDocument]) -> None:
        """Add the postings that are missing: a row that changes loses its own, one that goes takes them along."""
        _execute(sql.INSERT_POSTINGS + sql.WITHOUT_POSTINGS, POSTING_CONSTANTS)


def _execute(statement: str, parameters: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def _parameters(query: Query) -> dict[str, Any]:
    wanted = [
        (term.term, number, term.weight)
        for number, clause in enumerate(query.clauses or ())
        for term in clause
    ]
    terms, clauses, weights = map(list, zip(*wanted, strict=True)) if wanted else ([], [], [])
    return {
        "terms": terms,
        "clauses": clauses,
        "weights": weights,
        "floor": query.floor,
        "far": weighting.FAR,
        "language": query.language,
        "limit": query.limit,
        "offset": query.offset,
        **_filter_parameters(query.filters),
        "site_root": query.scope.site_root if query.scope else None,
    }


def _filter_parameters(filters: Filters) -> dict[str, Any]:
    chosen = asdict(filters)
    return chosen | {"service_language": chosen.pop("language")}


def _results(rows: list[tuple[str, str, int]]) -> Results:
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for facet, value, number in rows:
        if number:
            found[facet][value] = number
    total = found.pop("total", {"": 0})[""]
    places = found.pop("key", {})
    return Results(
        keys=tuple(sorted(places, key=places.__getitem__)), total=total, facets=dict(found)
    )
