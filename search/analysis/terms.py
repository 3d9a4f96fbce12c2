"""What one word is indexed and searched by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Terms:
    """``base`` forms of the word, ``parts`` of the compound, ``roots`` it derives from; no term twice.

    ``certain``: the word is in the dictionary, and so no slip of the keyboard.
    """

    base: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    certain: bool = False

    @classmethod
    def distinct(
        cls, base: Iterable[str], parts: Iterable[str], roots: Iterable[str], certain: bool = False
    ) -> Terms:
        """Terms where each string stays at the first place it has."""
        seen: set[str] = set()
        first, second, third = (tuple(_unseen(terms, seen)) for terms in (base, parts, roots))
        return cls(first, second, third, certain)


def _unseen(terms: Iterable[str], seen: set[str]) -> Iterator[str]:
    for term in terms:
        if term and term not in seen:
            seen.add(term)
            yield term
