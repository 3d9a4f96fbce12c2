"""The index: terms as the analysis gives them, and a similarity that is the one of weighting.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from search import weighting
from search.models import SearchDocument


SIMILARITY = (
    f"double norm = {weighting.SATURATION / weighting.STEP} * ({1 - weighting.LENGTH_SHARE}"
    f" + {weighting.LENGTH_SHARE} * doc.length / {weighting.PIVOT / weighting.STEP});"
    " return query.boost * doc.freq / (doc.freq + norm);"
)

SETTINGS: dict[str, Any] = {
    "number_of_shards": 1,
    "number_of_replicas": 0,
    "similarity": {"impact": {"type": "scripted", "script": {"source": SIMILARITY}}},
}

FILTERED = ("kind", "municipality_codes", "themes", "target_groups", "provider_type", "languages")
SITES = ("site_root", "regions")
FLAGS = ("nationwide", "is_free", "is_remote")
_TERMS = {
    "type": "text",
    "analyzer": "whitespace",
    "similarity": "impact",
    "index_options": "freqs",
}

MAPPINGS: dict[str, Any] = {
    "dynamic": "strict",
    "_source": {"enabled": False},
    "properties": {
        "terms": _TERMS,
        **{name: {"type": "long"} for name in SITES},
        **{name: {"type": "keyword"} for name in ("key", "language", "sort_title", *FILTERED)},
        **{name: {"type": "boolean"} for name in FLAGS},
    },
}


def source(row: SearchDocument) -> dict[str, Any]:
    """The row as Elasticsearch stores it; each term stands as often as its frequency says."""
    names = ("key", "language", "sort_title", *SITES, *FILTERED, *FLAGS)
    return {name: getattr(row, name) for name in names} | {
        "terms": " ".join(_repeated(row.frequencies))
    }


def _repeated(frequencies: Mapping[str, int]) -> Iterator[str]:
    for term, frequency in frequencies.items():
        for _time in range(frequency):
            yield term
