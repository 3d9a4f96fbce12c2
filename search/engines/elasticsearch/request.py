"""A query in Elasticsearch's language, and its answer in ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from search import weighting
from search.engines.query import FACETS, NATIONWIDE, Filters, Query, Results, Scope

from .mapping import SITES


MOST_VALUES = 500
FIELDS = {
    "kind": "kind",
    "municipality": "municipality_codes",
    "theme": "themes",
    "target_group": "target_groups",
    "provider_type": "provider_type",
    "language": "languages",
    "is_free": "is_free",
    "is_remote": "is_remote",
}


def search_body(query: Query) -> dict[str, Any]:
    """The search as keyword arguments of the client."""
    conditions = _conditions(query.filters)
    body: dict[str, Any] = {
        "query": _ranked(query),
        "post_filter": {"bool": {"filter": list(conditions.values())}},
        "sort": [{"_score": "desc"}, {"sort_title": "asc"}, {"key": "asc"}],
        "from_": query.offset,
        "size": query.limit,
        "track_total_hits": True,
        "docvalue_fields": ["key"],
    }
    if query.counts_facets:
        body["aggs"] = {facet: _count(facet, conditions) for facet in FACETS}
    return body


def results(answer: Mapping[str, Any]) -> Results:
    """The answer to ``search_body``."""
    counts = answer.get("aggregations", {})
    return Results(
        keys=tuple(hit["fields"]["key"][0] for hit in answer["hits"]["hits"]),
        total=answer["hits"]["total"]["value"],
        facets={facet: found for facet in counts if (found := _counts(facet, counts[facet]))},
    )


def _ranked(query: Query) -> dict[str, Any]:
    eligible = [{"term": {"language": query.language}}, *_in_scope(query.scope)]
    if query.clauses is None:
        return {"bool": {"filter": eligible}}
    clauses = [
        {
            "dis_max": {
                "queries": [
                    {"term": {"terms": {"value": term.term, "boost": term.weight}}}
                    for term in clause
                ]
            }
        }
        for clause in query.clauses
    ] or [{"match_none": {}}]
    ranked = {"bool": {"filter": eligible, "should": clauses, "minimum_should_match": 1}}
    far = {"filter": {"term": {"nationwide": True}}, "weight": weighting.FAR}
    return {
        "function_score": {
            "query": ranked,
            "functions": [far] if query.filters.municipality else [],
            "boost_mode": "multiply",
            # Not the min_score of the whole search, which the facet counts would not heed.
            "min_score": query.floor,
        }
    }


def _in_scope(scope: Scope | None) -> list[dict[str, Any]]:
    if scope is None:
        return []
    return [{"bool": {"should": [{"term": {name: scope.site_root}} for name in SITES]}}]


def _conditions(filters: Filters) -> dict[str, dict[str, Any]]:
    chosen = {facet: getattr(filters, facet) for facet in FACETS}
    return {facet: _condition(facet, value) for facet, value in chosen.items() if value}


def _condition(facet: str, value: str | bool) -> dict[str, Any]:
    here = {"term": {FIELDS[facet]: value}}
    if facet != "municipality":
        return here
    return {"bool": {"should": [here, {"term": {"nationwide": True}}]}}


def _count(facet: str, conditions: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    others = [condition for name, condition in conditions.items() if name != facet]
    values = {"terms": {"field": FIELDS[facet], "size": MOST_VALUES}}
    if facet != "municipality":
        return {"filter": {"bool": {"filter": others}}, "aggs": {"values": values}}
    local = {"bool": {"must_not": {"term": {"nationwide": True}}}}
    return {
        "filter": {"bool": {"filter": others}},
        "aggs": {
            "local": {"filter": local, "aggs": {"values": values}},
            "everywhere": {"filter": {"term": {"nationwide": True}}},
        },
    }


def _counts(facet: str, answer: Mapping[str, Any]) -> dict[str, int]:
    if facet == "municipality":
        everywhere = answer["everywhere"]["doc_count"]
        return _buckets(answer["local"]) | ({NATIONWIDE: everywhere} if everywhere else {})
    if facet in {"is_free", "is_remote"}:
        return {value: n for value, n in _buckets(answer).items() if value == "true"}
    return {value: n for value, n in _buckets(answer).items() if value}


def _buckets(answer: Mapping[str, Any]) -> dict[str, int]:
    return {
        bucket.get("key_as_string", bucket["key"]): bucket["doc_count"]
        for bucket in answer["values"]["buckets"]
    }
