"""A reader's words and choices as an engine's query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ptvsync.models import Municipality
from search.analysis import tokenise
from search.analysis.stopwords import is_stopword
from search.engines.query import Filters, Query

from .areas import NamedArea, named_area
from .clauses import Clause, ClauseBuilder, read_words
from .lexicon import Lexicon


MOST_WORDS = 16
# A hit has at least this share of what all the clauses can give together, or of what the best one can.
FLOOR_OF_ALL, FLOOR_OF_BEST = 0.08, 0.25


@dataclass(frozen=True)
class Reading:
    """The query, and the area that was read from its text."""

    query: Query
    area: NamedArea | None = None


def read(text: str, filters: Filters, language: str, municipalities: Sequence[Municipality]) -> Reading:
    """Read a search text; an area named in it counts unless another one was chosen."""
    words = list(islice(tokenise(text), MOST_WORDS))
    area = None if filters.municipality else named_area(words, municipalities)
    if area:
        words = [word for word in words if word != area.word]
        filters = replace(filters, municipality=area.code)
    if not words and (area or not text.strip()):
        return Reading(Query(language, clauses=None, filters=filters), area)
    clauses = _clauses(words, language)
    return Reading(Query(language, clauses, floor=_floor(clauses), filters=filters), area)


def _clauses(words: Sequence[str], language: str) -> tuple[Clause, ...]:
    telling = [word for word in words if not is_stopword(word, language)] or words
    return ClauseBuilder(read_words(telling, language), Lexicon(language)).clauses()


def _floor(clauses: tuple[Clause, ...]) -> float:
    best = [max(term.weight for term in clause) for clause in clauses]
    return min(FLOOR_OF_ALL * sum(best), FLOOR_OF_BEST * max(best, default=0.0))
