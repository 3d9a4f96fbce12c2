"""The words of a query as clauses: each word's own forms, and what else it may mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from search.analysis import Terms, word_terms
from search.analysis.stopwords import WEAK_TERMS
from search.engines.query import WeightedTerm

from .lexicon import Lexicon
from .synonyms import synonym_targets


# What a document gains by each means, against 1 for the word itself.
PART, ROOT, JOINED, SYNONYM, COMPLETION, CORRECTION = 0.4, 0.3, 1.0, 0.8, 0.6, 0.7
WEAK = 0.4
SHORTEST_PREFIX = 3

Clause = tuple[WeightedTerm, ...]


@dataclass(frozen=True)
class Word:
    """A folded word of the query with its terms; the ``last`` one may be unfinished."""

    text: str
    terms: Terms
    last: bool = False


def read_words(words: Sequence[str], language: str) -> list[Word]:
    """The words with their terms."""
    last = len(words) - 1
    return [
        Word(word, word_terms(word, language), last=place == last)
        for place, word in enumerate(words)
    ]


class ClauseBuilder:
    """Builds the clauses of one query, with as many lookups for a long query as for a short one."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.targets = synonym_targets(words, lexicon.language)
        self.joined = _joined_pairs(words, lexicon.language)
        self.known = lexicon.known(self._candidates())

    def clauses(self) -> tuple[Clause, ...]:
        """All clauses that can score."""
        return tuple(clause for clause in self._all_clauses() if clause)

    def _all_clauses(self) -> Iterator[Clause]:
        for word in self.words:
            yield self._own(word)
            yield from self._parts(word)
        for terms in self.joined:
            yield self._weighted(terms.base, JOINED)
        for terms in self.targets:
            yield self._telling(terms)

    def _own(self, word: Word) -> Clause:
        share = WEAK if WEAK_TERMS.intersection(word.terms.base) else 1.0
        exact = self._weighted(word.terms.base, share)
        roots = self._weighted(word.terms.roots, share * ROOT)
        completed = self._completed(word) if word.last or not exact else ()
        corrected = self._corrected(word) if not (exact or completed or word.terms.certain) else ()
        return exact + roots + completed + corrected

    def _parts(self, word: Word) -> Iterator[Clause]:
        for part in word.terms.parts:
            yield self._weighted([part], PART)

    def _completed(self, word: Word) -> Clause:
        if len(word.text) < SHORTEST_PREFIX:
            return ()
        return self._as_one(self.lexicon.completions(word.text), COMPLETION)

    def _corrected(self, word: Word) -> Clause:
        return self._as_one(self.lexicon.corrections(word.text), CORRECTION)

    def _as_one(self, documents: Mapping[str, int], share: float) -> Clause:
        """Terms that stand for one word: as rare as all of them together."""
        rarity = self.lexicon.rarity(min(sum(documents.values()), self.lexicon.size))
        return tuple(WeightedTerm(term, share * rarity) for term in documents)

    def _telling(self, phrase: Sequence[Terms]) -> Clause:
        """The rarest word of a synonym stands for the whole phrase."""
        found = [self._weighted(terms.base, SYNONYM) for terms in phrase]
        if not all(found):
            return ()
        return max(found, key=lambda clause: max(term.weight for term in clause))

    def _weighted(self, terms: Sequence[str], share: float) -> Clause:
        """The terms that are in the index; of several readings of a word the commonest tells how rare it is."""
        found = [term for term in terms if term in self.known]
        rarity = min((self.lexicon.rarity(self.known[term]) for term in found), default=0.0)
        return tuple(WeightedTerm(term, share * rarity) for term in found)

    def _candidates(self) -> set[str]:
        own = [word.terms for word in self.words]
        targets = [terms for phrase in self.targets for terms in phrase]
        return {
            term
            for terms in (*own, *self.joined, *targets)
            for term in (*terms.base, *terms.parts, *terms.roots)
        }


def _joined_pairs(words: Sequence[Word], language: str) -> list[Terms]:
    """Neighbours written together: asukas tupa → asukastupa."""
    return [
        word_terms(first.text + second.text, language)
        for first, second in zip(words, words[1:], strict=False)
    ]
