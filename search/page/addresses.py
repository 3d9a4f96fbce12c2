"""Addresses of the same search with one thing changed."""

from __future__ import annotations

from django.http import QueryDict

from search.forms import PAGE, TEXT


def changed(parameters: QueryDict, name: str, value: str | None) -> str:
    """``?…`` with another value of a parameter (None: without it), on the first page of results."""
    query = parameters.copy()
    query.pop(PAGE, None)
    query.pop(name, None)
    if value is not None:
        query[name] = value
    return f"?{query.urlencode()}"


def without_page(parameters: QueryDict) -> str:
    """The parameters, encoded, for the links to other pages of the same results."""
    query = parameters.copy()
    query.pop(PAGE, None)
    return query.urlencode()


def without_word(parameters: QueryDict, word: str) -> str:
    """``?…`` without a word of the text, whatever its letter case."""
    words = parameters.get(TEXT, "").split()
    kept = [other for other in words if other.casefold().strip(",.") != word]
    return changed(parameters, TEXT, " ".join(kept))
