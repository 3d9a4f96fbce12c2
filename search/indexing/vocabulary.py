"""Keeping the vocabulary in step with the postings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from search.analysis.spelling import spellings
from search.models import VocabularyTerm
from search.models.vocabulary import ALL_DOCUMENTS


BATCH = 5000

_TERMS_OF = """
SELECT DISTINCT document.language, posting.term
FROM search_posting posting JOIN search_searchdocument document ON document.id = posting.document_id
WHERE document.key = ANY(%(keys)s)"""

_COUNTS = """
SELECT document.language, posting.term, count(*)
FROM search_posting posting JOIN search_searchdocument document ON document.id = posting.document_id
{restriction}
GROUP BY document.language, posting.term
"""
_SIZES = "UNION ALL SELECT language, '', count(*) FROM search_searchdocument GROUP BY language"
_COUNTS_OF_TERMS = _COUNTS.format(restriction="WHERE posting.term = ANY(%(terms)s)") + _SIZES
_COUNTS_OF_ALL = _COUNTS.format(restriction="") + _SIZES

LanguageTerm = tuple[str, str]


def terms_of(keys: Sequence[str]) -> set[LanguageTerm]:
    """The (language, term) pairs that the documents have postings for."""
    return {(language, term) for language, term in _rows(_TERMS_OF, {"keys": list(keys)})}


def recount(touched: set[LanguageTerm]) -> None:
    """Count anew in how many documents the terms are; those in none leave the vocabulary.

    The empty term stands for all the documents of a language.
    """
    terms = sorted({ALL_DOCUMENTS, *(term for _language, term in touched)})
    counts = _counts(_rows(_COUNTS_OF_TERMS, {"terms": terms}))
    known = VocabularyTerm.objects.filter(term__in=terms)
    _apply(counts, known.values_list("language", "term", "documents"))


def recount_all() -> None:
    """The same for every term there is."""
    known = VocabularyTerm.objects.values_list("language", "term", "documents")
    _apply(_counts(_rows(_COUNTS_OF_ALL, {})), known)


def _apply(counts: dict[LanguageTerm, int], known_rows: Iterable[tuple[str, str, int]]) -> None:
    known = _counts(known_rows)
    VocabularyTerm.objects.bulk_create(
        [
            VocabularyTerm(
                language=language,
                term=term,
                documents=number,
                spellings=spellings(term, language),
            )
            # In one order, so that two writers wait for each other instead of deadlocking.
            for (language, term), number in sorted(counts.items())
            if known.get((language, term)) != number
        ],
        update_conflicts=True,
        unique_fields=["language", "term"],
        update_fields=["documents"],
        batch_size=BATCH,
    )
    _forget(known.keys() - counts.keys())


def _forget(gone: Iterable[LanguageTerm]) -> None:
    by_language: dict[str, list[str]] = {}
    for language, term in gone:
        by_language.setdefault(language, []).append(term)
    for language, terms in by_language.items():
        VocabularyTerm.objects.filter(language=language, term__in=terms).delete()


def _counts(rows: Iterable[tuple[str, str, int]]) -> dict[LanguageTerm, int]:
    return {(language, term): number for language, term, number in rows}


def _rows(statement: str, parameters: dict[str, list[str]]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()
