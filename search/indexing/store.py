"""The rows of SearchDocument: only what changed is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from search.documents import Document
from search.models import Posting, SearchDocument

from .rows import UPDATED_FIELDS, content_hash, document_row


def save(documents: Iterable[Document]) -> list[SearchDocument]:
    """Write the documents that are new or changed, without postings yet, and give their rows."""
    wanted = {document.key: document for document in documents}
    known = dict(
        SearchDocument.objects.filter(key__in=wanted).values_list("key", "content_hash")
    )
    rows = [
        document_row(document)
        for key, document in wanted.items()
        if known.get(key) != content_hash(document)
    ]
    Posting.objects.filter(document__key__in=[row.key for row in rows]).delete()
    return SearchDocument.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=UPDATED_FIELDS
    )


def delete(keys: Sequence[str]) -> None:
    """Delete the rows and, with them, their postings."""
    SearchDocument.objects.filter(key__in=keys).delete()
