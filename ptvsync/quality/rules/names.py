"""Names: of the service, not of somebody else, and not shouted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.comparison import plain
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


# Shorter words in capitals are abbreviations: KELA, NEET.
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_SHOUTED_WORDS = re.compile(r"(?:\b[A-ZÅÄÖ]{3,}\b[\s,.!–-]*){4,}")


def equals_provider(subject: Subject) -> Iterator[Finding]:
    """Services that are called as their provider is."""
    names = {plain(name) for name in subject.provider.names.values()} if subject.provider else set()
    for field, language, text in subject.texts("names"):
        if plain(text) in names:
            yield Finding(field, language, text=text)


def in_capitals(subject: Subject) -> Iterator[Finding]:
    """Names in capitals, and texts with a row of shouted words."""
    for field, language, text in subject.texts("names"):
        if text.isupper() and _LONG_WORD.search(text):
            yield Finding(field, language, text=text)
    for field, language, text in subject.texts():
        if found := _SHOUTED_WORDS.search(text):
            yield Finding(field, language, text=found[0])


RULES = (
    Rule(
        code="name-is-provider",
        severity=Severity.WARNING,
        title=_("The name is the provider's name"),
        explanation=_("The name does not tell what is offered, and the reader passes it by."),
        hint=_("Name the service by what one gets, such as “Support in grief”."),
        check=equals_provider,
    ),
    Rule(
        code="capitals",
        severity=Severity.HINT,
        title=_("Written in capitals"),
        explanation=_(
            "Capitals are slow to read, and a screen reader may spell them letter by letter."
        ),
        hint=_("Write the text in small letters."),
        check=in_capitals,
    ),
)
