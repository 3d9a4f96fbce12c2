"""The inverted index."""

from __future__ import annotations

from django.db import models

from .document import SearchDocument


class Posting(models.Model):
    """A term in a document; ``impact`` (0–1) is its BM25 weight there, all but the rarity of the term."""

    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="postings")
    term = models.CharField(max_length=80)
    impact = models.FloatField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["term"], include=["document", "impact"], name="search_posting_term"
            )
        ]

    def __str__(self) -> str:
        return f"{self.term} in {self.document_id}"
