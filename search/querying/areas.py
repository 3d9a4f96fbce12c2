"""A municipality named in the query is where, not what: “uimahalli kotkassa”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ptvsync.models import Municipality
from search.analysis import fold, word_terms


@dataclass(frozen=True)
class NamedArea:
    """The municipality's code and the word of the query that names it."""

    code: str
    word: str


def named_area(words: Sequence[str], municipalities: Sequence[Municipality]) -> NamedArea | None:
    """The first municipality that a folded word names, in whatever case it is inflected."""
    codes = {
        fold(name): municipality.code
        for municipality in municipalities
        for name in municipality.names.values()
    }
    for word in words:
        for form in _forms(word):
            if form in codes:
                return NamedArea(codes[form], word)
    return None


def _forms(word: str) -> Iterator[str]:
    """The word, its Finnish base forms, and what is left without a Swedish or English genitive."""
    yield word
    yield from word_terms(word, "fi").base
    yield word.removesuffix("s").removesuffix("'")
