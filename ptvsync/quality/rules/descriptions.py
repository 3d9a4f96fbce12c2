"""Descriptions that tell something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


FIELD = "descriptions"
SHORTEST = 100
# A longer text says something beside the reference.
REFERENCE_LENGTH = 140

_REFERENCE = re.compile(
    r"\b(?:verkkosivu|nettisivu|kotisivu|internetsivu|sivustol|webbplats|webbsid|hemsid|website|web page|home page)"
    r"|www\.|https?://",
    re.IGNORECASE,
)


def too_short(subject: Subject) -> Iterator[Finding]:
    """Descriptions of a sentence or less; those of general descriptions have a rule of their own."""
    for field, language, text in subject.texts(FIELD):
        if len(text) < SHORTEST and not refers_elsewhere(text) and not _has_general(subject):
            yield Finding(field, language, text=text)


def only_reference(subject: Subject) -> Iterator[Finding]:
    """Descriptions that send the reader to a web page."""
    for field, language, text in subject.texts(FIELD):
        if refers_elsewhere(text):
            yield Finding(field, language, text=text)


def thin_beside_general(subject: Subject) -> Iterator[Finding]:
    """A service that says nothing of its own beside a general description."""
    own = [text for _field, _language, text in subject.texts(FIELD)]
    if _has_general(subject) and sum(map(len, own)) < SHORTEST:
        yield Finding(FIELD, text=next(iter(own), ""))


def refers_elsewhere(text: str) -> bool:
    """Whether a text does little more than name a web page."""
    return len(text) < REFERENCE_LENGTH and bool(_REFERENCE.search(text))


def _has_general(subject: Subject) -> bool:
    return subject.service.general_description_id is not None


RULES = (
    Rule(
        code="description-short",
        severity=Severity.WARNING,
        title=_("Description is very short"),
        explanation=_(
            "A sentence does not tell what the service offers, to whom and how to come along."
        ),
        hint=_("Write at least a few sentences: what one gets, who it is for, how to come along."),
        check=too_short,
    ),
    Rule(
        code="description-refers-elsewhere",
        severity=Severity.WARNING,
        title=_("Description only refers to a web page"),
        explanation=_(
            "The reader has to look for the content elsewhere, and search does not find it."
        ),
        hint=_("Write the content into the description and add the page as a web page channel."),
        check=only_reference,
    ),
    Rule(
        code="general-description-alone",
        severity=Severity.HINT,
        title=_("Nothing of its own beside the general description"),
        explanation=_("The text is the nationwide one and does not tell how things are done here."),
        hint=_(
            "Add to the description what is special in your service: place, group, way of working."
        ),
        check=thin_beside_general,
    ),
)
