"""Keeping the index in step with its sources."""

from __future__ import annotations

from importlib import import_module
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from cms.locks import advisory_lock
from search import indexing, tasks, weighting
from search.models import Posting, SearchDocument, Synonym, VocabularyTerm
from search.sources import Source
from tests.search.factories import add_documents, make_document, make_synonym, titles


pytestmark = pytest.mark.django_db


class ListSource(Source):
    """A source over a list that a test changes."""

    kind = "service"
    label = "Palvelut"

    def __init__(self):
        self.all = []

    def documents(self, ids=None):
        return (d for d in self.all if ids is None or d.object_id in ids)


@pytest.fixture
def source(monkeypatch):
    made = ListSource()
    for module in (indexing.changes, import_module("search.indexing.rebuild")):
        monkeypatch.setattr(module, "sources", lambda: {made.kind: made})
    return made


def test_a_changed_object_is_found_by_its_new_words(source):
    source.all = [make_document("Museo", object_id="1")]
    indexing.index("service", {1})
    source.all = [make_document("Uimahalli", object_id="1")]
    indexing.index("service", {1})
    assert titles("museo") == []
    assert titles("uimahalli") == ["Uimahalli"]


def test_an_object_that_is_no_longer_public_is_forgotten(source):
    source.all = [make_document("Museo", object_id="1")]
    indexing.index("service", {1})
    source.all = []
    indexing.index("service", {1})
    assert not SearchDocument.objects.exists()
    assert not Posting.objects.exists()
    assert not VocabularyTerm.objects.exists()


def test_a_language_that_is_no_longer_there_is_forgotten(source):
    finnish = make_document("Museo", object_id="1", url="/a/")
    source.all = [finnish, make_document("Museet", language="sv", object_id="1")]
    indexing.index("service", {"1"})
    source.all = [finnish]
    indexing.index("service", {"1"})
    assert [row.language for row in SearchDocument.objects.all()] == ["fi"]


def test_a_removed_object_is_forgotten_and_others_stay(source):
    source.all = [make_document("Museo", object_id="1"), make_document("Museo", object_id="2")]
    indexing.index("service", {1, 2})
    indexing.remove("service", {1})
    assert [row.object_id for row in SearchDocument.objects.all()] == ["2"]
    assert VocabularyTerm.objects.get(term="museo").documents == 1


def test_an_unknown_kind_is_nothing_to_index(source):
    indexing.index("nobody", {1})
    assert not SearchDocument.objects.exists()


def test_an_unchanged_document_is_not_written_again(source):
    source.all = [make_document("Museo", object_id="1")]
    indexing.index("service", {1})
    posting = Posting.objects.first()
    indexing.index("service", {1})
    assert Posting.objects.first().pk == posting.pk


def test_the_vocabulary_counts_documents_per_language(source):
    source.all = [
        make_document("Museo", object_id="1"),
        make_document("Museo", object_id="2"),
        make_document("Museo", language="sv", object_id="2"),
    ]
    indexing.rebuild()
    counts = VocabularyTerm.objects.filter(term="museo").values_list("language", "documents")
    assert dict(counts) == {"fi": 2, "sv": 1}


def test_rebuilding_adds_changes_and_removes(source):
    source.all = [make_document("Museo", object_id="1"), make_document("Halli", object_id="2")]
    indexing.rebuild()
    source.all = [make_document("Museo", object_id="1", url="/uusi/"), make_document("Puisto")]
    counts = indexing.rebuild()
    assert (counts.documents, counts.written, counts.removed) == (2, 2, 1)
    assert titles("halli") == []
    assert titles("puisto") == ["Puisto"]


def test_rebuilding_twice_writes_nothing(source):
    source.all = [make_document(f"Museo {number}") for number in range(3)]
    indexing.rebuild()
    before = list(Posting.objects.order_by("pk").values_list("pk", flat=True))
    assert indexing.rebuild().written == 0
    assert list(Posting.objects.order_by("pk").values_list("pk", flat=True)) == before


def test_a_new_analysis_writes_every_document_again(source, monkeypatch):
    source.all = [make_document("Museo")]
    indexing.rebuild()
    monkeypatch.setattr(weighting, "VERSION", weighting.VERSION + 1)
    assert indexing.rebuild().written == 1


def test_rebuilding_analyses_the_synonyms_anew(source):
    synonym = make_synonym("rööki", "tupakka")
    Synonym.objects.update(triggers=["vanha"])
    indexing.rebuild()
    synonym.refresh_from_db()
    assert synonym.triggers == ["rööki"]


def test_the_command_says_what_was_done(source):
    source.all = [make_document("Museo")]
    output = StringIO()
    call_command("rebuild_search", stdout=output)
    assert output.getvalue() == "1 documents: 1 written, 0 removed.\n"


def test_the_command_can_be_silent(source):
    output = StringIO()
    call_command("rebuild_search", verbosity=0, stdout=output)
    assert output.getvalue() == ""


def test_of_two_documents_with_one_key_the_last_counts(source):
    source.all = [
        make_document("Museo", object_id="1"),
        make_document("Uimahalli", object_id="1"),
    ]
    indexing.rebuild()
    assert titles("") == ["Uimahalli"]


def test_what_is_published_during_a_rebuild_stays(source):
    def publishing(documents):
        add_documents("Uimahalli")
        yield from documents

    source.all = [make_document("Museo")]
    indexing.rebuild(publishing)
    assert titles("uimahalli") == ["Uimahalli"]


@pytest.fixture
def rebuilt_elsewhere(source, monkeypatch):
    """Another process holds the lock of the rebuild."""
    other = connection.copy()
    with monkeypatch.context() as patch:
        patch.setattr("cms.locks.connection", other)
        lock = advisory_lock(import_module("search.indexing.rebuild").LOCK)
        lock.__enter__()
    yield
    # Closing alone lets the lock go a moment later, perhaps in the middle of the next test.
    other.cursor().execute("SELECT pg_advisory_unlock_all()")
    other.close()


def test_two_rebuilds_do_not_run_at_once(source, rebuilt_elsewhere):
    source.all = [make_document("Museo")]
    assert indexing.rebuild() is None
    assert tasks.rebuild_index() == "Another rebuild is going on."
    with pytest.raises(CommandError, match="going on"):
        call_command("rebuild_search")
    assert not SearchDocument.objects.exists()


def test_the_longest_names_fit(source):
    source.all = [
        make_document(
            "Uinti " * 60, provider="Yhdistys " * 60, url="/a/" * 300, themes=("t" * 280,)
        )
    ]
    indexing.rebuild()
    assert SearchDocument.objects.get().themes == ["t" * 280]
