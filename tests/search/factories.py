"""Builders of documents, and the short way from them to an index."""

from __future__ import annotations

import itertools
from dataclasses import replace

from wagtail.models import Site

from search.documents import Document, Facets
from search.engines.postgres import PostgresEngine
from search.engines.query import Filters
from search.indexing import store, vocabulary
from search.models import Synonym
from search.querying.reading import read


_numbers = itertools.count(1)


def make_document(title="Vesijumppa", language="fi", **fields):
    """A document; the fields of Facets can be given directly."""
    facets = {name: fields.pop(name) for name in Facets.__dataclass_fields__ if name in fields}
    values = {
        "kind": "service",
        "object_id": str(next(_numbers)),
        "url": f"/palvelut/{next(_numbers)}/",
        "facets": Facets(**facets),
    }
    return Document(title=title, language=language, **{**values, **fields})


def add_documents(*documents):
    """Index documents, or titles of Finnish services, in PostgreSQL."""
    made = [_of_some_site(make_document(d) if isinstance(d, str) else d) for d in documents]
    rows = store.save(made)
    PostgresEngine().index(rows)
    vocabulary.recount_all()
    return rows


def _of_some_site(document):
    """A shared document of no certain region belongs to that of every site."""
    if document.site_root is not None or document.regions:
        return document
    roots = Site.objects.order_by("root_page").values_list("root_page", flat=True)
    return replace(document, regions=tuple(roots))


def titles(text, filters=None, language="fi", places=(), engine=None, **changes):
    """The titles that a search finds, best first."""
    from search.models import SearchDocument

    query = replace(read(text, filters or Filters(), language, places).query, **changes)
    keys = (engine or PostgresEngine()).search(query).keys
    rows = SearchDocument.objects.in_bulk(keys, field_name="key")
    return [rows[key].title for key in keys]


def make_synonym(words, terms, language="fi"):
    return Synonym.objects.create(words=words, terms=terms, language=language)
