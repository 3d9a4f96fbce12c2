"""What the index itself knows of words: how rare they are, what begins like them, what looks like them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import connection

from search import weighting
from search.analysis import bare
from search.analysis.spelling import allowed_edits, edits, spellings
from search.models import VocabularyTerm
from search.models.vocabulary import ALL_DOCUMENTS


MOST_COMPLETIONS = 40
MOST_CORRECTIONS = 4
SHORTEST_CORRECTED = 4

# A range instead of LIKE, whose pattern would have to be known when the query is planned.
_COMPLETIONS = """
SELECT wanted.prefix, found.term, found.documents
FROM unnest(%(prefixes)s::text[]) AS wanted(prefix), LATERAL (
    SELECT term, documents FROM search_vocabularyterm
    WHERE language = %(language)s
        AND term ~>=~ wanted.prefix AND term ~<~ (wanted.prefix || chr(1114111))
    ORDER BY documents DESC, term LIMIT %(limit)s
) found"""

# Term → in how many documents it is.
Frequencies = dict[str, int]


@dataclass(frozen=True)
class Lexicon:
    """The vocabulary of one language; each question about any number of words is one query."""

    language: str

    @cached_property
    def size(self) -> int:
        """The number of documents in the language."""
        return self.known([ALL_DOCUMENTS]).get(ALL_DOCUMENTS, 0)

    def known(self, terms: Collection[str]) -> Frequencies:
        """Those of the terms that are in the vocabulary."""
        rows = VocabularyTerm.objects.filter(language=self.language, term__in=terms)
        return dict(rows.values_list("term", "documents"))

    def completions(self, prefixes: Collection[str]) -> dict[str, Frequencies]:
        """For each prefix the terms that begin so, the commonest first."""
        found: dict[str, Frequencies] = {prefix: {} for prefix in prefixes}
        with connection.cursor() as cursor:
            cursor.execute(
                _COMPLETIONS,
                {
                    "prefixes": list(prefixes),
                    "language": self.language,
                    "limit": MOST_COMPLETIONS,
                },
            )
            for prefix, term, documents in cursor.fetchall():
                found[prefix][term] = documents
        return found

    def corrections(self, words: Collection[str]) -> dict[str, Frequencies]:
        """For each word the terms that differ from it by fewest letters."""
        long_enough = [word for word in words if len(bare(word)) >= SHORTEST_CORRECTED]
        keys = {key for word in long_enough for key in spellings(word, self.language)}
        rows = VocabularyTerm.objects.filter(
            language=self.language, spellings__overlap=sorted(keys)
        )
        near = list(rows.values_list("term", "documents"))
        return {word: self._closest(word, near) for word in long_enough}

    def rarity(self, documents_with: int) -> float:
        """The weight of a term that is in so many documents."""
        return weighting.rarity(min(documents_with, self.size), self.size)

    def _closest(self, word: str, near: Iterable[tuple[str, int]]) -> Frequencies:
        ranked = sorted(
            (edits(word, term, self.language), -documents, term) for term, documents in near
        )
        fewest = ranked[0][0] if ranked else 0
        if fewest > allowed_edits(word):
            return {}
        closest = [entry for entry in ranked if entry[0] == fewest]
        return {term: -documents for _edits, documents, term in closest[:MOST_CORRECTIONS]}


def together(frequencies: Mapping[str, int]) -> int:
    """In how many documents, at most, any of the terms is."""
    return sum(frequencies.values())
