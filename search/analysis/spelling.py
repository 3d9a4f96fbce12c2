"""Which words look alike: neighbours by letters left out, then the edit distance decides."""

from __future__ import annotations

from .folding import bare
from .stemming import stem


LONG_WORD = 8


def spellings(word: str, language: str) -> list[str]:
    """The bare word, its bare stem, and all that they become when one letter is left out, sorted.

    Words one edit apart share at least one of these (symmetric delete spelling correction); by the
    stems this holds for inflected words too.
    """
    found: set[str] = set()
    for plain in {bare(word), bare(stem(word, language))}:
        found.add(plain)
        found.update(plain[:place] + plain[place + 1 :] for place in range(len(plain)))
    return sorted(found)


def edits(word: str, other: str, language: str) -> int:
    """Letters to add, drop, change or swap (optimal string alignment) between the bare words or their stems."""
    stems = bare(stem(word, language)), bare(stem(other, language))
    return min(_distance(bare(word), bare(other)), _distance(*stems))


def allowed_edits(word: str) -> int:
    """How many mistakes a word of its length may have."""
    return 1 if len(bare(word)) < LONG_WORD else 2


def _distance(word: str, other: str) -> int:
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(word, 1):
        before, row, above = row, [place], before
        for column, target in enumerate(other, 1):
            step = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != target))
            if above and column > 1 and (letter, word[place - 2]) == (other[column - 2], target):
                step = min(step, above[column - 2] + 1)
            row.append(step)
    return row[-1]
