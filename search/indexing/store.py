"""The rows of SearchDocument: only what changed is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from search.documents import Document
from search.models import Posting, SearchDocument

from .rows import UPDATED_FIELDS, content_hash, document_row


def changed(documents: Iterable[Document]) -> list[Document]:
    """Those that the index has otherwise or not at all; of two with the same key the last."""
    wanted = {document.key: document for document in documents}
    hashes = SearchDocument.objects.filter(key__in=wanted).values_list("key", "content_hash")
    known = dict(hashes)
    return [
        document for key, document in wanted.items() if known.get(key) != content_hash(document)
    ]


def save(documents: Sequence[Document]) -> list[SearchDocument]:
    """Write the documents, whose postings an engine then has to derive anew, and give their rows."""
    keys = [document.key for document in documents]
    # A subquery and no join: a join would compare all postings with all postings when the planner's
    # statistics are of a time before the index was filled.
    Posting.objects.filter(document__in=SearchDocument.objects.filter(key__in=keys)).delete()
    return SearchDocument.objects.bulk_create(
        map(document_row, documents),
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=UPDATED_FIELDS,
    )


def delete(keys: Sequence[str]) -> None:
    """Delete the rows and, with them, their postings."""
    SearchDocument.objects.filter(key__in=keys).delete()
