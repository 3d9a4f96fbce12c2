"""Which of fi, sv and en a text is written in. Three languages need no library, only common words."""

from __future__ import annotations

import re

from .stop_words import FINNISH_ENDINGS, STOP_WORDS


_WORD = re.compile(r"[^\W\d_]+")
_SWEDISH_LETTER = "å"
# So many signs of another language, and so many times more than of the right one, make it certain.
ENOUGH = 3
TIMES = 3


def scores(text: str) -> dict[str, int]:
    """Language → signs of it in the text."""
    words = _WORD.findall(text.lower())
    found = {
        language: sum(word in common for word in words) for language, common in STOP_WORDS.items()
    }
    found["fi"] += sum(len(word) > 4 and word.endswith(FINNISH_ENDINGS) for word in words)
    found["sv"] += sum(_SWEDISH_LETTER in word for word in words)
    return found


def other_language(text: str, expected: str) -> str:
    """The language that the text is in instead of the ``expected`` one; empty when there is no doubt."""
    found = scores(text)
    if expected not in found:
        return ""
    best = max(found, key=lambda language: found[language])
    certain = found[best] >= max(ENOUGH, TIMES * (found[expected] + 1) - 2)
    return best if best != expected and certain else ""
