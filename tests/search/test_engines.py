"""Both engines find the same; when one is down the other answers."""

from __future__ import annotations

import pytest

from search import health
from search.engines.base import EngineUnavailable
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch import engine as elasticsearch_engine
from search.engines.fallback import REST_SECONDS, FallbackEngine
from search.engines.postgres import PostgresEngine
from search.engines.query import Filters, Query, Results
from search.models import SearchDocument
from search.querying.reading import read
from tests.search.factories import add_documents, make_document


pytestmark = pytest.mark.django_db

WORDS = [
    "uimahalli",
    "kirjasto",
    "museo",
    "vertaistuki",
    "neuvola",
    "ryhmä",
    "liikunta",
    "perhe",
    "nuori",
    "vanhus",
]


@pytest.fixture
def corpus(db):
    return add_documents(
        *(
            make_document(
                f"{first} {second}",
                object_id=f"{first}-{second}",
                summary=f"Täällä {second} auttaa. " * (1 + len(first) % 3),
                municipality_codes=("285",) if len(second) % 2 else ("285", "075"),
                nationwide=len(first + second) % 5 == 0,
                themes=(second,),
                provider_type="kunta" if first < second else "jarjesto",
                languages=("fi", "sv")[: 1 + len(first) % 2],
                is_free=len(second) % 3 == 0,
                is_remote=first == "museo",
            )
            for first in WORDS
            for second in WORDS
            if first != second
        )
    )


@pytest.mark.elasticsearch
@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("uimahalli", {}),
        ("uimahallissa museot", {}),
        ("liikuntaryhmä nuorille", {}),
        ("kirjsto", {}),
        ("neuv", {}),
        ("", {}),
        ("perhe", {"municipality": "075"}),
        ("perhe", {"theme": "museo", "is_free": True}),
        ("", {"provider_type": "kunta", "language": "sv"}),
        ("ryhmä", {"is_remote": True}),
        ("eiolemissään", {}),
        ("?!", {}),
    ],
)
def test_both_engines_give_the_same_hits_in_the_same_order(corpus, elasticsearch, text, filters):
    elasticsearch.rebuild(corpus)
    query = read(text, Filters(**filters), "fi", ()).query
    assert elasticsearch.search(query) == PostgresEngine().search(query)


@pytest.mark.elasticsearch
def test_elasticsearch_follows_changes_and_removals(corpus, elasticsearch):
    elasticsearch.rebuild(corpus[:3])
    elasticsearch.index(corpus[2:4])
    elasticsearch.remove([corpus[0].key, "nobody"])
    assert elasticsearch.count() == 3


@pytest.mark.elasticsearch
def test_a_rebuild_leaves_one_index_behind_the_alias(corpus, elasticsearch):
    elasticsearch.rebuild(corpus)
    elasticsearch.rebuild(corpus[:2])
    assert elasticsearch.count() == 2
    assert len(elasticsearch.client.indices.get(index=f"{elasticsearch.alias}*").body) == 1


@pytest.mark.elasticsearch
def test_nothing_is_written_where_no_index_was_built(corpus, elasticsearch):
    unbuilt = ElasticsearchEngine("http://127.0.0.1:9", "unbuilt")
    unbuilt.client = elasticsearch.client
    with pytest.raises(EngineUnavailable):
        unbuilt.index(corpus[:1])


def test_a_server_that_is_down_is_unavailable(down):
    with pytest.raises(EngineUnavailable, match="does not answer"):
        down.search(Query("fi", clauses=None))


def test_postgresql_answers_when_elasticsearch_is_down(corpus, down):
    query = read("uimahalli", Filters(), "fi", ()).query
    engine = FallbackEngine(down, PostgresEngine())
    assert engine.search(query) == PostgresEngine().search(query)


class CountingEngine:
    """Refuses everything and counts how often it was asked."""

    def __init__(self):
        self.asked = 0

    def search(self, query):
        self.asked += 1
        raise EngineUnavailable("down")

    def index(self, rows):
        self.asked += 1
        raise EngineUnavailable("down")

    remove = rebuild = index


class EmptyEngine:
    def search(self, query):
        return Results()

    def index(self, rows):
        pass

    remove = rebuild = index


def test_an_engine_that_is_down_is_left_alone_for_a_while():
    now = [0.0]
    first = CountingEngine()
    engine = FallbackEngine(first, EmptyEngine(), clock=lambda: now[0])
    for seconds in (0, 1, REST_SECONDS - 1):
        now[0] = seconds
        engine.search(Query("fi", clauses=None))
    assert first.asked == 1
    now[0] = REST_SECONDS
    engine.search(Query("fi", clauses=None))
    assert first.asked == 2


def test_an_engine_that_is_down_is_not_written_to_for_a_while(django_capture_on_commit_callbacks):
    now = [0.0]
    first = CountingEngine()
    engine = FallbackEngine(first, EmptyEngine(), clock=lambda: now[0])
    with django_capture_on_commit_callbacks(execute=True):
        engine.index([])
        engine.index([])
        engine.remove([])
    assert first.asked == 1
    engine.search(Query("fi", clauses=None))
    assert first.asked == 1
    now[0] = REST_SECONDS
    with django_capture_on_commit_callbacks(execute=True):
        engine.remove([])
    assert first.asked == 2


def test_a_rebuild_is_tried_even_while_the_engine_rests(django_capture_on_commit_callbacks):
    first = CountingEngine()
    engine = FallbackEngine(first, EmptyEngine(), clock=lambda: 0.0)
    with django_capture_on_commit_callbacks(execute=True):
        engine.index([])
        engine.rebuild([])
    assert first.asked == 2


def test_only_a_rebuild_may_take_long(monkeypatch):
    waits = []

    def bulk(client, actions, **options):
        waits.append(client._request_timeout)

    monkeypatch.setattr(elasticsearch_engine, "bulk", bulk)
    engine = ElasticsearchEngine("http://127.0.0.1:9", "nowhere")
    engine.index([])
    engine.remove([])
    assert max(waits) <= 5


def test_a_change_reaches_postgresql_when_elasticsearch_is_down(
    corpus, down, django_capture_on_commit_callbacks
):
    engine = FallbackEngine(down, PostgresEngine())
    with django_capture_on_commit_callbacks(execute=True):
        engine.remove([corpus[0].key])
        engine.index(corpus[:1])
        engine.rebuild(corpus)
    assert SearchDocument.objects.get(key=corpus[0].key).postings.exists()


def test_health_tells_that_postgresql_answers(corpus):
    report = health.search_health()
    assert report.ok
    assert report.detail == f"PostgreSQL, {len(corpus)} hakudokumenttia"


def test_health_tells_that_elasticsearch_is_down(corpus, down, monkeypatch):
    monkeypatch.setattr(health, "engine", lambda: FallbackEngine(down, PostgresEngine()))
    report = health.search_health()
    assert not report.ok
    assert "PostgreSQL answers instead" in report.detail


@pytest.mark.elasticsearch
def test_health_tells_that_elasticsearch_misses_documents(corpus, elasticsearch, monkeypatch):
    monkeypatch.setattr(health, "engine", lambda: FallbackEngine(elasticsearch, PostgresEngine()))
    assert "rebuild_search" in health.search_health().detail
    elasticsearch.rebuild(corpus)
    assert health.search_health().ok
