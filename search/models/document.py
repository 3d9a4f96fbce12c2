"""The indexed documents. PostgreSQL always has them all, whichever engine answers."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from search.theme_names import LONGEST_NAME


def _codes(length: int) -> ArrayField:
    return ArrayField(models.CharField(max_length=length), default=list)


class SearchDocument(models.Model):
    """A row per ``search.documents.Document``; ``frequencies`` maps term to weighted frequency.

    ``sort_title`` orders by code point as the Finnish alphabet does.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=30)
    object_id = models.CharField(max_length=100)
    language = models.CharField(max_length=10)
    site_root = models.PositiveIntegerField(null=True)
    regions = ArrayField(models.PositiveIntegerField(), default=list)
    title = models.TextField()
    sort_title = models.TextField()
    url = models.TextField()
    summary = models.TextField()
    provider = models.TextField()
    municipality_codes = _codes(3)
    nationwide = models.BooleanField()
    themes = _codes(LONGEST_NAME)
    target_groups = _codes(20)
    provider_type = models.CharField(max_length=30)
    languages = _codes(10)
    is_free = models.BooleanField()
    is_remote = models.BooleanField()
    frequencies = models.JSONField()
    length = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["kind", "object_id"], name="search_document_object"),
            models.Index(fields=["language", "sort_title"], name="search_document_browse"),
            GinIndex(fields=["municipality_codes"], name="search_document_municipality"),
        ]

    def __str__(self) -> str:
        return self.key
