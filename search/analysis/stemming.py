"""Snowball stems: for Swedish and English, and for Finnish words that the lexicon does not know."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer


ALGORITHMS = {"fi": "finnish", "sv": "swedish", "en": "english"}


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; a language without an algorithm leaves it as it is.

    A stemmer keeps the word it works on, so each call has its own: threads never share one.
    """
    algorithm = ALGORITHMS.get(language)
    return snowballstemmer.stemmer(algorithm).stemWord(word) if algorithm else word
