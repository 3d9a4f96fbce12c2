"""What the index itself knows of words: how rare they are, what begins like them, what looks like them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from search import weighting
from search.analysis.spelling import allowed_edits, edits, spellings
from search.models import SearchDocument, VocabularyTerm


MOST_COMPLETIONS = 40
MOST_CORRECTIONS = 4
SHORTEST_CORRECTED = 4


@dataclass(frozen=True)
class Lexicon:
    """The vocabulary of one language."""

    language: str

    @cached_property
    def size(self) -> int:
        """The number of documents in the language."""
        return SearchDocument.objects.filter(language=self.language).count()

    def known(self, terms: Collection[str]) -> dict[str, int]:
        """The terms that are in the vocabulary and in how many documents each is."""
        rows = self._terms.filter(term__in=terms)
        return dict(rows.values_list("term", "documents"))

    def completions(self, prefix: str) -> dict[str, int]:
        """Terms that begin so, the commonest first."""
        rows = self._terms.filter(term__startswith=prefix).order_by("-documents", "term")
        return dict(rows.values_list("term", "documents")[:MOST_COMPLETIONS])

    def corrections(self, word: str) -> dict[str, int]:
        """Terms that differ from the word by few letters, the closest first."""
        if len(word) < SHORTEST_CORRECTED:
            return {}
        rows = self._terms.filter(spellings__overlap=spellings(word, self.language))
        near = sorted(
            (edits(word, term, self.language), -documents, term)
            for term, documents in rows.values_list("term", "documents")
        )
        fewest = min(near[0][0], allowed_edits(word)) if near else -1
        close = [entry for entry in near if entry[0] == fewest]
        return {term: -documents for _edits, documents, term in close[:MOST_CORRECTIONS]}

    def rarity(self, documents_with: int) -> float:
        """The weight of a term that is in so many documents."""
        return weighting.rarity(documents_with, self.size)

    @property
    def _terms(self):  # noqa: ANN202
        return VocabularyTerm.objects.filter(language=self.language)
