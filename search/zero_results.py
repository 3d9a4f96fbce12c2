"""Counting what was looked for in vain, without a trace of who looked."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from search.analysis import tokenise
from search.analysis.finnish import is_personal_name
from search.models import ZeroResultTerm


# A longer text may tell about somebody.
MOST_WORDS = 4
LONGEST_WORD = 30


def count_zero_result(text: str, language: str) -> None:
    """Add one to the words' count; nothing is kept of a text that may hold personal data."""
    term = public_words(text)
    if not term:
        return
    row = ZeroResultTerm(language=language, term=term, last_date=timezone.localdate())
    ZeroResultTerm.objects.bulk_create([row], ignore_conflicts=True)
    ZeroResultTerm.objects.filter(language=language, term=term).update(
        count=models.F("count") + 1, last_date=row.last_date
    )


def public_words(text: str) -> str:
    """The folded words, or nothing when they are many or one is a name, a number or an address."""
    words = list(tokenise(text))
    if len(words) > MOST_WORDS or "@" in text or not all(map(_is_public, words)):
        return ""
    return " ".join(words)


def _is_public(word: str) -> bool:
    has_digit = any(letter.isdigit() for letter in word)
    return not has_digit and len(word) <= LONGEST_WORD and not is_personal_name(word)
