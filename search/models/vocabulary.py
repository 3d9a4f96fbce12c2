"""The words of the index itself: what a query is completed and corrected with."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


# The term that stands for every document.
ALL_DOCUMENTS = ""


class VocabularyTerm(models.Model):
    """A term of one language, in how many documents it is, and its spellings with one letter left out."""

    language = models.CharField(max_length=10)
    term = models.CharField(max_length=80)
    documents = models.PositiveIntegerField()
    spellings = ArrayField(models.CharField(max_length=80))

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["language", "term"], name="search_vocabulary_term")
        ]
        indexes = [
            # Prefixes need an operator class that compares bytes, whatever the database's collation.
            models.Index(
                fields=["term"], name="search_vocabulary_prefix", opclasses=["varchar_pattern_ops"]
            ),
            GinIndex(fields=["spellings"], name="search_vocabulary_spelling"),
        ]

    def __str__(self) -> str:
        return self.term
