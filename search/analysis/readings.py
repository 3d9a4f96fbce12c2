"""What the transducer's readings of one Finnish word give: which to believe, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .folding import fold


if TYPE_CHECKING:
    from pyvoikko import VoikkoAnalysis


SHORTEST_PART = 3
_NAMES = frozenset({"etunimi", "sukunimi"})
_ROOT = re.compile(r"\[Xp\]([^\[]+)\[X\]")


def likeliest(found: list[VoikkoAnalysis]) -> list[VoikkoAnalysis]:
    """Those of fewest compound parts; names and agent participles only where there is nothing else."""
    plain = [r for r in found if r.CLASS not in _NAMES and r.PARTICIPLE != "agent"] or found
    fewest = min((len(_pieces(reading)) for reading in plain), default=0)
    return [reading for reading in plain if len(_pieces(reading)) == fewest]


def base_form(reading: VoikkoAnalysis) -> str:
    """The dictionary form, folded, compound borders taken out."""
    return _clean(reading.BASEFORM)


def compound_parts(reading: VoikkoAnalysis) -> Iterator[str]:
    """The words in a compound and the shorter compounds they make together."""
    pieces = _pieces(reading)
    for piece in pieces:
        yield from _long_enough(piece.BASEFORM, *piece.BASEFORM.split("="))
    for start in range(len(pieces)):
        for end in range(start + 2, len(pieces) + 1):
            head = "".join(piece.FORM for piece in pieces[start : end - 1])
            yield _clean(head + pieces[end - 1].BASEFORM)


def roots(reading: VoikkoAnalysis) -> Iterator[str]:
    """The words that the parts derive from: hoitaja → hoitaa, terveys → terve."""
    for piece in _pieces(reading):
        yield from _long_enough(*_ROOT.findall(piece.FSTOUTPUT))


def _pieces(reading: VoikkoAnalysis) -> list[VoikkoAnalysis]:
    return reading.COMPOUND_PARTS or [reading]


def _long_enough(*words: str) -> Iterator[str]:
    for word in words:
        if len(word) >= SHORTEST_PART:
            yield _clean(word)


def _clean(base: str) -> str:
    return fold(base.replace("=", "").replace("--", "-").strip("-"))
