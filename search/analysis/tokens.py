"""Text to words. A hyphen or a colon inside a word belongs to it: e-pilleri, GTK:n."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .folding import fold


LONGEST_WORD = 60
_WORD = re.compile(r"[^\W_]+(?:[-:'][^\W_]+)*")


def tokenise(text: str) -> Iterator[str]:
    """The folded words of a text in order; what is longer than any word is left out."""
    for match in _WORD.finditer(fold(text)):
        if len(match[0]) <= LONGEST_WORD:
            yield match[0]
