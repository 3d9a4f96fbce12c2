"""The words of a query and what the index knows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from search.analysis import Terms, word_terms
from search.analysis.stopwords import WEAK_TERMS


SHORTEST_PREFIX = 3


@dataclass(frozen=True)
class Word:
    """A folded word of the query with its terms; the ``last`` one may be unfinished."""

    text: str
    terms: Terms
    last: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether it says little beside other words."""
        return bool(WEAK_TERMS.intersection(self.terms.base))


def read_words(words: Sequence[str], language: str) -> list[Word]:
    """The words with their terms."""
    last = len(words) - 1
    return [
        Word(word, word_terms(word, language), last=place == last)
        for place, word in enumerate(words)
    ]


def joined_pairs(words: Sequence[Word], language: str) -> list[Terms]:
    """Neighbours written together: asukas tupa → asukastupa."""
    return [
        word_terms(first.text + second.text, language)
        for first, second in zip(words, words[1:], strict=False)
    ]
