"""Searching the rows of lists and choosers."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet


# Where services and channels are looked for.
PROVIDED_FIELDS = ["name", "organization__name"]


def having_words(rows: QuerySet, fields: Iterable[str], text: str) -> QuerySet:
    """Rows that have each word of a text in some of the fields."""
    names = list(fields)
    for word in text.split():
        found = Q()
        for name in names:
            found |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(found)
    return rows
