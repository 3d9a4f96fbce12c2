"""The words of a query as clauses: each word's own forms, and what else it may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.analysis import Terms
from search.engines.query import WeightedTerm

from .lexicon import Frequencies, Lexicon, together
from .meanings import Meanings
from .words import Word


# What a document gains by each means, against 1 for the word itself.
PART, ROOT, JOINED, SYNONYM, COMPLETION, CORRECTION, WEAK = 0.4, 0.3, 1.0, 0.8, 0.6, 0.7, 0.4

Clause = tuple[WeightedTerm, ...]


@dataclass(frozen=True)
class ClauseBuilder:
    """Weighs what the words mean by how rare it is in the index."""

    lexicon: Lexicon
    meanings: Meanings

    def clauses(self, words: Sequence[Word]) -> tuple[Clause, ...]:
        """All clauses that can score."""
        return tuple(clause for clause in self._all_clauses(words) if clause)

    def missed(self, words: Sequence[Word]) -> float:
        """What the words would weigh that the index does not know in any form."""
        return self.lexicon.rarity(0) * sum(1 for word in words if not self._own(word))

    def _all_clauses(self, words: Sequence[Word]) -> Iterator[Clause]:
        for word in words:
            yield self._own(word)
            for part in word.terms.parts:
                yield self._weighted([part], PART)
        for terms in self.meanings.joined:
            yield self._weighted(terms.base, JOINED)
        for phrase in self.meanings.synonyms:
            yield self._most_telling(phrase)

    def _own(self, word: Word) -> Clause:
        share = WEAK if word.is_weak else 1.0
        completions = self.meanings.completions.get(word.text, {})
        corrections = self.meanings.corrections.get(word.text, {})
        return (
            *self._weighted(word.terms.base, share),
            *self._weighted(word.terms.roots, share * ROOT),
            *self._as_one(completions, COMPLETION),
            *self._as_one(corrections, CORRECTION),
        )

    def _weighted(self, terms: Sequence[str], share: float) -> Clause:
        """Terms of the index; of several readings of a word the commonest tells how rare it is."""
        known = self.meanings.known
        found = [term for term in terms if term in known]
        rarity = min((self.lexicon.rarity(known[term]) for term in found), default=0.0)
        return tuple(WeightedTerm(term, share * rarity) for term in found)

    def _as_one(self, terms: Frequencies, share: float) -> Clause:
        """Terms that stand for one word: as rare as all of them together."""
        weight = share * self.lexicon.rarity(together(terms)) if terms else 0.0
        return tuple(WeightedTerm(term, weight) for term in terms)

    def _most_telling(self, phrase: Sequence[Terms]) -> Clause:
        """The rarest word of a synonym stands for all its words, which have to be in the index."""
        found = [self._weighted(terms.base, SYNONYM) for terms in phrase]
        return max(found, key=_best_weight, default=()) if all(found) else ()


def _best_weight(clause: Clause) -> float:
    return max(term.weight for term in clause)
