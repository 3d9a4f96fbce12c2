"""Summaries: whole sentences that say something of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.comparison import begins_with, plain
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


SUMMARY = "summaries"
# PTV takes 150 characters; what was cut off at them lost little more than a word to a tidy cut.
FULL_FROM = 138
MOST = 150
# What follows the name says hardly anything when it is shorter.
LITTLE = 25

_BREAK = re.compile(r"\s?[.:,;]\s|\s[–—-]\s")
_ENDED = re.compile(r"[.!?…:)”\"'»]$")
_OPEN_END = re.compile(
    r"(?:[,;\-–/(]|\b(?:ja|tai|sekä|että|kuin|joka|jotka|kun|jos|eli|och|eller|samt|att|som|för|med"
    r"|and|or|the|of|to|for|with|that))$",
    re.IGNORECASE,
)


def cut_off(subject: Subject) -> Iterator[Finding]:
    """Summaries as long as PTV allows without an end, and those that end in the middle of a sentence."""
    for field, language, text in subject.texts(SUMMARY):
        if _is_cut(text):
            yield Finding(field, language, text=f"…{text[-60:]}")


def too_long(subject: Subject) -> Iterator[Finding]:
    """Summaries that are longer than PTV nowadays allows."""
    for field, language, text in subject.texts(SUMMARY):
        if len(text) > MOST:
            yield Finding(field, language, text=text)


def equals_name(subject: Subject) -> Iterator[Finding]:
    """Summaries that only repeat the name."""
    for field, language, text in subject.texts(SUMMARY):
        if plain(text) == plain(subject.service.names.get(language, "")):
            yield Finding(field, language, text=text)


def begins_with_name(subject: Subject) -> Iterator[Finding]:
    """Summaries that put the name before a sentence, or say little more than the name."""
    for field, language, text in subject.texts(SUMMARY):
        name = subject.service.names.get(language, "")
        if _is_lead_in(text, name):
            yield Finding(field, language, text=text)


def repeated_in_description(subject: Subject) -> Iterator[Finding]:
    """Summaries that are the beginning of the description."""
    for field, language, text in subject.texts(SUMMARY):
        if begins_with(subject.service.descriptions.get(language, ""), text):
            yield Finding(field, language, text=text)


def _is_lead_in(text: str, name: str) -> bool:
    """“Swimming: we swim.” is one; “Swimming makes you strong and cheers you up.” is not."""
    if not begins_with(text, name) or plain(text) == plain(name):
        return False
    rest = text[len(name) :]
    return len(rest) < LITTLE or bool(_BREAK.match(rest))


def _is_cut(text: str) -> bool:
    if _OPEN_END.search(text):
        return True
    return FULL_FROM <= len(text) <= MOST and not _ENDED.search(text)


RULES = (
    Rule(
        code="summary-cut-off",
        severity=Severity.SERIOUS,
        title=_("Summary is cut off"),
        explanation=_(
            "The summary ends in the middle of a sentence, so lists show an unfinished one."
        ),
        hint=_("Shorten the summary so that it ends in a whole sentence within 150 characters."),
        check=cut_off,
    ),
    Rule(
        code="summary-too-long",
        severity=Severity.HINT,
        title=_("Summary is too long"),
        explanation=_("PTV shows at most 150 characters of a summary."),
        hint=_("Shorten the summary to 150 characters."),
        check=too_long,
    ),
    Rule(
        code="summary-equals-name",
        severity=Severity.WARNING,
        title=_("Summary only repeats the name"),
        explanation=_("The reader sees the same words twice and learns nothing of the service."),
        hint=_("Tell in the summary what one gets from the service."),
        check=equals_name,
    ),
    Rule(
        code="summary-begins-with-name",
        severity=Severity.HINT,
        title=_("Summary begins with the name"),
        explanation=_("The name stands right above the summary, so its repetition takes space."),
        hint=_("Begin the summary with what one gets or may do."),
        check=begins_with_name,
    ),
    Rule(
        code="summary-in-description",
        severity=Severity.HINT,
        title=_("Description begins with the summary"),
        explanation=_("The reader who opens the service reads the same sentence twice."),
        hint=_("Let the description begin with something that the summary does not say."),
        check=repeated_in_description,
    ),
)
