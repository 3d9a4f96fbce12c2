"""The whole index, from all sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import connection, transaction

from cms.locks import advisory_lock
from search.documents import Document
from search.engines import engine
from search.models import SearchDocument, Synonym
from search.models.synonym import triggers
from search.sources import sources

from . import store, vocabulary


CHUNK = 500
LOCK = "search: rebuild"

Progress = Callable[[Iterable[Document]], Iterable[Document]]


@dataclass
class RebuildCounts:
    """How many documents there are, were written, and went."""

    documents: int = 0
    written: int = 0
    removed: int = 0


class _AllRows:
    """Every row, read in portions each time it is gone through."""

    def __iter__(self) -> Iterator[SearchDocument]:
        return SearchDocument.objects.iterator(chunk_size=CHUNK)


def rebuild(progress: Progress = iter) -> RebuildCounts | None:
    """Write what is new or changed, remove what is gone; readers see the old index until all is done.

    ``progress`` may wrap the stream of documents, to show how far it is. None, and nothing done, when
    another rebuild is going on.
    """
    with advisory_lock(LOCK) as is_held:
        return _rebuild(progress) if is_held else None


def _rebuild(progress: Progress) -> RebuildCounts:
    counts = RebuildCounts()
    with transaction.atomic():
        _refresh_synonyms()
        # Read before the sources are, so that what is published meanwhile is not taken for gone.
        known = set(SearchDocument.objects.values_list("key", flat=True))
        gone = known - _write(iter(progress(_all_documents())), counts)
        store.delete(sorted(gone))
        counts.removed = len(gone)
        engine().rebuild(_AllRows())
        vocabulary.recount_all()
    _analyze()
    return counts


def _all_documents() -> Iterator[Document]:
    for source in sources().values():
        yield from source.documents()


def _write(documents: Iterator[Document], counts: RebuildCounts) -> set[str]:
    kept: set[str] = set()
    while chunk := list(islice(documents, CHUNK)):
        kept.update(document.key for document in chunk)
        counts.written += len(store.save(store.changed(chunk)))
    counts.documents = len(kept)
    return kept


def _refresh_synonyms() -> None:
    """Analyse the editors' words anew, as the documents are when the analysis changes."""
    changed = []
    for synonym in Synonym.objects.all():
        wanted = triggers(synonym.words, synonym.language)
        if synonym.triggers != wanted:
            synonym.triggers = wanted
            changed.append(synonym)
    Synonym.objects.bulk_update(changed, ["triggers"])


def _analyze() -> None:
    """Tell the planner of the new rows now, and let it read the index without the rows where it can."""
    statement = "ANALYZE" if connection.in_atomic_block else "VACUUM (ANALYZE)"
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} search_searchdocument, search_posting, search_vocabularyterm")
