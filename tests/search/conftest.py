"""A real Elasticsearch for the tests that are marked so."""

from __future__ import annotations

import os
from uuid import uuid4

import pytest

from search.engines.base import EngineUnavailable
from search.engines.elasticsearch import ElasticsearchEngine


def _absent(reason):
    if os.environ.get("REQUIRE_ELASTICSEARCH") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
def elasticsearch():
    """An empty index of its own on the server of ELASTICSEARCH_URL; deleted afterwards."""
    url = os.environ.get("ELASTICSEARCH_URL", "")
    if not url:
        _absent("ELASTICSEARCH_URL is not set; start a server with scripts/elasticsearch.sh")
    engine = ElasticsearchEngine(url, f"test-{uuid4()}")
    try:
        engine.rebuild([])
    except EngineUnavailable as error:
        _absent(f"no Elasticsearch at ELASTICSEARCH_URL: {error}")
    yield engine
    for name in engine.client.indices.get(index=f"{engine.alias}*").body:
        engine.client.indices.delete(index=name)


@pytest.fixture
def down():
    """An engine that nobody answers for."""
    return ElasticsearchEngine("http://127.0.0.1:9", "nowhere")
