"""One spelling for what readers take for the same letter; å, ä and ö stay letters of their own."""

from __future__ import annotations

import re
import unicodedata


_KEPT = frozenset("åäö")
_BARE = str.maketrans("åäö", "aao")
_PUNCTUATION = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "\u00ad": "", "\u200b": ""})
_REPEATED = re.compile(r"(.)\1+")


def fold(text: str) -> str:
    """Lower case, composed, without diacritics other than å ä ö; folding twice changes nothing."""
    composed = unicodedata.normalize("NFKC", text.translate(_PUNCTUATION)).casefold()
    return "".join(_fold_letter(letter) for letter in unicodedata.normalize("NFC", composed))


def bare(text: str) -> str:
    """The folded text as one may write it in a hurry: a for ä, and no letter doubled."""
    return _REPEATED.sub(r"\1", fold(text).translate(_BARE))


def _fold_letter(letter: str) -> str:
    if letter in _KEPT or letter.isascii():
        return letter
    decomposed = unicodedata.normalize("NFD", letter)
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).casefold()
