"""Language versions: in their own language, and there when they are needed."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.comparison import plain
from ptvsync.quality.language_guess import other_language
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


TRANSLATIONS = ("sv", "en")
# Shorter texts may rightly be the same in two languages.
_WORDS = 4


def wrong_language(subject: Subject) -> Iterator[Finding]:
    """Texts in another language than their version, such as Finnish filled in for Swedish."""
    for field, language, text in subject.texts():
        if other_language(text, language) or _is_copy(subject, field, language, text):
            yield Finding(field, language, text=text)


def missing_version(subject: Subject) -> Iterator[Finding]:
    """Languages in which the service is given, and its provider known, but nothing is written."""
    service = subject.service
    written = subject.provider.names if subject.provider else {}
    for language in TRANSLATIONS:
        if language in service.languages and language in written and language not in service.names:
            yield Finding("names", language)


def partial_version(subject: Subject) -> Iterator[Finding]:
    """Language versions that have a name but neither summary nor description."""
    service = subject.service
    for language in service.names.keys() - {"fi"}:
        if language not in service.summaries and language not in service.descriptions:
            yield Finding("summaries", language, text=service.names[language])


def _is_copy(subject: Subject, field: str, language: str, text: str) -> bool:
    finnish = plain(getattr(subject.service, field).get("fi", ""))
    return language != "fi" and plain(text) == finnish and finnish.count(" ") >= _WORDS


RULES = (
    Rule(
        code="wrong-language",
        severity=Severity.SERIOUS,
        title=_("Text is in the wrong language"),
        explanation=_(
            "A reader who chose a language gets another, and a screen reader reads it wrong."
        ),
        hint=_("Translate the text, or unpublish the language version until it is translated."),
        check=wrong_language,
    ),
    Rule(
        code="language-missing",
        severity=Severity.HINT,
        title=_("Given in a language, not described in it"),
        explanation=_(
            "The service is given in a language in which the reader finds no description."
        ),
        hint=_("Add a language version, or correct the languages of the service."),
        check=missing_version,
    ),
    Rule(
        code="language-partial",
        severity=Severity.WARNING,
        title=_("Language version has only a name"),
        explanation=_("The name is in the reader's language, the texts below it are in another."),
        hint=_("Translate the summary and the description too."),
        check=partial_version,
    ),
)
