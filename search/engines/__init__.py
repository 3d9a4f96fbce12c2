"""The engines that answer queries, and which of them does."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from .base import Engine


@cache
def engine() -> Engine:
    """PostgreSQL, or Elasticsearch with PostgreSQL standing by when ELASTICSEARCH_URL is set."""
    from .elasticsearch import ElasticsearchEngine
    from .fallback import FallbackEngine
    from .postgres import PostgresEngine

    if not settings.ELASTICSEARCH_URL:
        return PostgresEngine()
    first = ElasticsearchEngine(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX)
    return FallbackEngine(first, PostgresEngine())
