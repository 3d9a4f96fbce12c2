"""The Voikko lexicon, loaded when the first word is asked: it takes some 200 MB that a sync never needs."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from collections.abc import Callable

    from pyvoikko import VoikkoAnalysis


def voikko(word: str) -> list[VoikkoAnalysis]:
    """Every reading of a word, none when the lexicon does not know it."""
    return _transducer()(word)


@cache
def _transducer() -> Callable[[str], list[VoikkoAnalysis]]:
    analyse: Callable[[str], list[VoikkoAnalysis]] = import_module("pyvoikko").analyse
    return analyse
