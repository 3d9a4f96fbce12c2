"""The one way from a text in a language to its terms."""

from __future__ import annotations

from collections.abc import Iterator

from .finnish import finnish_terms
from .stemming import stem
from .stopwords import is_stopword
from .terms import Terms
from .tokens import tokenise


def word_terms(word: str, language: str) -> Terms:
    """The terms of one folded word in the language of its text."""
    if language == "fi":
        return finnish_terms(word)
    return Terms(base=(stem(word, language),))


def analyse(text: str, language: str) -> Iterator[Terms]:
    """The terms of each word of a text that is not a stop word."""
    for word in tokenise(text):
        if not is_stopword(word, language):
            yield word_terms(word, language)
