"""What the index knows of a query's words, looked up for all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.analysis import Terms

from .lexicon import Frequencies, Lexicon
from .synonyms import synonym_targets
from .words import SHORTEST_PREFIX, Word, joined_pairs


@dataclass(frozen=True)
class Meanings:
    """``known`` terms of the index, ``completions`` and ``corrections`` by word, ``joined`` neighbours,
    and the phrases of synonyms."""

    known: Frequencies
    completions: dict[str, Frequencies]
    corrections: dict[str, Frequencies]
    joined: list[Terms]
    synonyms: list[list[Terms]]


def look_up(words: Sequence[Word], lexicon: Lexicon) -> Meanings:
    """As many queries for many words as for few."""
    synonyms = synonym_targets(words, lexicon.language)
    joined = joined_pairs(words, lexicon.language)
    targets = [terms for phrase in synonyms for terms in phrase]
    known = lexicon.known(_all_terms([*(word.terms for word in words), *joined, *targets]))
    completions = lexicon.completions([w.text for w in words if _may_be_unfinished(w, known)])
    misspelt = [w.text for w in words if _may_be_misspelt(w, known) and not completions.get(w.text)]
    return Meanings(known, completions, lexicon.corrections(misspelt), joined, synonyms)


def _all_terms(groups: Iterable[Terms]) -> set[str]:
    return {term for terms in groups for term in (*terms.base, *terms.parts, *terms.roots)}


def _is_known(word: Word, known: Frequencies) -> bool:
    return any(term in known for term in word.terms.base)


def _may_be_unfinished(word: Word, known: Frequencies) -> bool:
    return len(word.text) >= SHORTEST_PREFIX and (word.last or not _is_known(word, known))


def _may_be_misspelt(word: Word, known: Frequencies) -> bool:
    return not word.terms.certain and not _is_known(word, known)
