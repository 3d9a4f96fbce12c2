"""What free text should not hold, because PTV has its own fields for it and texts go out of date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


_MOVE_TO_CHANNEL = _("Move it to a channel or to the contact details of the connection.")

# Seven digits or more: emergency and short service numbers may stand in a text.
PHONE = re.compile(
    r"(?<![\w/.-])(?:\+\d{1,3}|0\d{1,3})[\s-]?(?:\(0\)\s?)?\d(?:[\s-]?\d){4,9}(?![\w/])"
)
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\.\w{2,}", re.IGNORECASE)
# Omaolo.fi and suomi.fi are names; an address has a beginning or a path.
URL = re.compile(
    r"https?://\S+|\bwww\.\w\S+|(?<![@\w.])[\w-]+\.(?:fi|com|org|net|eu)/\w\S*", re.IGNORECASE
)
PRICE = re.compile(r"\d+(?:[.,]\d{1,2})?\s?(?:€|euroa?\b|eur\b|e/)|€\s?\d", re.IGNORECASE)
DATE = re.compile(
    r"(?<![\d./])(?:[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])\.(?:20\d\d|(?=[\s–-]))"
    r"|\b(?:kevä\w*|kesä\w*|syksy\w*|talve\w*|talvi\w*|kaude\w*|vuonna|våren|hösten|sommaren|spring|autumn|summer)\s20\d\d",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\b(?:klo|kello|kl)\.?\s?\d{1,2}(?:[.:]\d{2})?\s?[-–]\s?\d{1,2}"
    r"|\b\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b",
    re.IGNORECASE,
)


def holds(pattern: re.Pattern[str]) -> Callable[[Subject], Iterator[Finding]]:
    """A question: does the prose of the service hold the pattern?"""

    def check(subject: Subject) -> Iterator[Finding]:
        for field, language, text in subject.texts():
            if match := pattern.search(text):
                yield Finding(field, language, text=match[0].strip())

    return check


def _rule(
    code: str, severity: Severity, title: _StrPromise, hint: _StrPromise, pattern: re.Pattern[str]
) -> Rule:
    explanation = _(
        "It goes out of date in the text, and readers and machines look for it elsewhere."
    )
    return Rule(f"{code}-in-text", severity, title, explanation, hint, holds(pattern))


RULES = (
    _rule("phone", Severity.WARNING, _("Phone number in the text"), _MOVE_TO_CHANNEL, PHONE),
    _rule("email", Severity.WARNING, _("E-mail address in the text"), _MOVE_TO_CHANNEL, EMAIL),
    _rule("url", Severity.WARNING, _("Web address in the text"), _MOVE_TO_CHANNEL, URL),
    _rule(
        "price",
        Severity.HINT,
        _("Price in the text"),
        _("Move it to the charge information."),
        PRICE,
    ),
    _rule(
        "date",
        Severity.HINT,
        _("Date in the text"),
        _("Leave dates out, or tell of them in a calendar of events."),
        DATE,
    ),
    _rule(
        "hours",
        Severity.HINT,
        _("Hours in the text"),
        _("Move them to the channel's hours."),
        HOURS,
    ),
)
