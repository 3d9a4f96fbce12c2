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
from .clauses import Clause, ClauseBuilder
from .lexicon import Lexicon
from .meanings import look_up
from .words import read_words


MOST_WORDS = 16
# A hit has at least this share of what all the clauses can give together, or of what the best one can.
FLOOR_OF_ALL, FLOOR_OF_BEST = 0.08, 0.25


@dataclass(frozen=True)
class Reading:
    """The query, the area that was read from its text, and the words it was corrected to."""

    query: Query
    area: NamedArea | None = None
    corrections: tuple[str, ...] = ()

    @property
    def shown_corrections(self) -> tuple[str, ...]:
        """The corrections where they are words; Swedish and English ones are mere stems."""
        return self.corrections if self.query.language == "fi" else ()

    @property
    def has_choices(self) -> bool:
        """Whether anything narrows the results besides the words."""
        return self.query.filters != Filters()


def read(
    text: str, filters: Filters, language: str, municipalities: Sequence[Municipality]
) -> Reading:
    """Read a search text; an area named in it counts unless another one was chosen."""
    words = list(islice(tokenise(text), MOST_WORDS))
    area = None if filters.municipality else named_area(words, municipalities)
    if area:
        words = [word for word in words if word != area.word]
        filters = replace(filters, municipality=area.code)
    if not words and (area or not text.strip()):
        return Reading(Query(language, clauses=None, filters=filters), area)
    return _read_words(words, Query(language, clauses=(), filters=filters), area)


def _read_words(texts: Sequence[str], query: Query, area: NamedArea | None) -> Reading:
    telling = [text for text in texts if not is_stopword(text, query.language)] or texts
    words = read_words(telling, query.language)
    lexicon = Lexicon(query.language)
    meanings = look_up(words, lexicon)
    builder = ClauseBuilder(lexicon, meanings)
    clauses = builder.clauses(words)
    corrected = tuple(term for terms in meanings.corrections.values() for term in terms)
    return Reading(
        replace(query, clauses=clauses, floor=_floor(clauses, builder.missed(words))),
        area,
        corrected,
    )


def _floor(clauses: Sequence[Clause], missed: float) -> float:
    best = [max(term.weight for term in clause) for clause in clauses]
    return min(FLOOR_OF_ALL * (sum(best) + missed), FLOOR_OF_BEST * max(best, default=0.0))
