"""Remnants of other systems. The records are clean, so PTV's own answer is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


_MARKUP = re.compile(
    r"_x000D_|</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|table|font)\b[^<>]*>"
    r"|&(?:nbsp|amp|lt|gt|quot|auml|ouml|aring|#\d{2,5});",
    re.IGNORECASE,
)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u202f]")
_AROUND = 30


def markup(subject: Subject) -> Iterator[Finding]:
    """Line ends of spreadsheets and tags and entities of web pages."""
    return _found(subject, _MARKUP)


def invisible(subject: Subject) -> Iterator[Finding]:
    """Characters that nobody sees and that break search and line wrapping."""
    return _found(subject, _INVISIBLE)


def _found(subject: Subject, pattern: re.Pattern[str]) -> Iterator[Finding]:
    for name, text in subject.raw_texts:
        if match := pattern.search(text):
            start = max(match.start() - _AROUND, 0)
            yield Finding(channel=name, text=_visible(text[start : match.end() + _AROUND]))


def _visible(text: str) -> str:
    return " ".join(_INVISIBLE.sub("␣", text).split())


RULES = (
    Rule(
        code="markup-remnants",
        severity=Severity.WARNING,
        title=_("Remnants of another system in the text"),
        explanation=_("The text has codes that came along when it was copied from elsewhere."),
        hint=_("Remove the codes and write the line breaks anew."),
        check=markup,
    ),
    Rule(
        code="invisible-characters",
        severity=Severity.HINT,
        title=_("Invisible characters in the text"),
        explanation=_("They keep search from finding the words and lines from wrapping."),
        hint=_("Paste the text as plain text and write the spaces anew."),
        check=invisible,
    ),
)
