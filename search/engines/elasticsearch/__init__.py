"""Search in Elasticsearch 9, for sites larger than a county; it holds the same terms and scores alike."""

from __future__ import annotations

from .engine import ElasticsearchEngine


__all__ = ["ElasticsearchEngine"]
