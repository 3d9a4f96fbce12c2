"""Single things that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice

from django.db import transaction

from search.documents import Document
from search.engines import engine
from search.models import SearchDocument
from search.sources import sources

from . import store, vocabulary


CHUNK = 500


def index(kind: str, ids: Collection[int | str]) -> None:
    """Bring the documents of these objects up to date; those that are not public any more go."""
    source = sources().get(kind)
    remaining = iter(sorted(map(str, ids)))
    while chunk := list(islice(remaining, CHUNK)):
        documents = list(source.documents(chunk)) if source else []
        gone = set(_keys(kind, chunk)) - {document.key for document in documents}
        with transaction.atomic():
            _save(documents)
            _delete(sorted(gone))


def remove(kind: str, ids: Collection[int | str]) -> None:
    """Forget the documents of these objects."""
    with transaction.atomic():
        _delete(_keys(kind, map(str, ids)))


def _save(documents: list[Document]) -> None:
    changed = store.changed(documents)
    keys = [document.key for document in changed]
    before = vocabulary.terms_of(keys)
    rows = store.save(changed)
    if rows:
        engine().index(rows)
        vocabulary.recount(before | vocabulary.terms_of(keys))


def _delete(keys: list[str]) -> None:
    if keys:
        before = vocabulary.terms_of(keys)
        engine().remove(keys)
        store.delete(keys)
        vocabulary.recount(before)


def _keys(kind: str, ids: Iterable[str]) -> list[str]:
    rows = SearchDocument.objects.filter(kind=kind, object_id__in=list(ids))
    return list(rows.values_list("key", flat=True))
