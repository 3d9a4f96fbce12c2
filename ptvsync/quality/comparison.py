"""When two texts say the same: letters and digits count, case, spaces and punctuation do not."""

from __future__ import annotations

import re


_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """The words in lower case with one space between."""
    return " ".join(_WORD.findall(text.casefold()))


def begins_with(text: str, beginning: str) -> bool:
    """Whether the words of ``text`` begin with those of ``beginning``, which has some."""
    start = plain(beginning)
    return bool(start) and f"{plain(text)} ".startswith(f"{start} ")
