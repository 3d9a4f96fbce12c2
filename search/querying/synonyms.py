"""Editor-kept synonyms of a query's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from search.analysis import Terms, analyse
from search.models import Synonym


if TYPE_CHECKING:
    from .words import Word


def synonym_targets(words: Sequence[Word], language: str) -> list[list[Terms]]:
    """For each synonym phrase that the query contains, the services' phrases for it."""
    bases = {base for word in words for base in word.terms.base}
    rows = Synonym.objects.filter(language=language, triggers__overlap=sorted(bases))
    return [
        list(analyse(target, language))
        for row in rows
        if any(_contained(phrase, bases, language) for phrase in row.phrases)
        for target in row.targets
    ]


def _contained(phrase: str, bases: set[str], language: str) -> bool:
    terms = list(analyse(phrase, language))
    return bool(terms) and all(bases.intersection(word.base) for word in terms)
