"""Texts that every service has in Finnish."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


def lacks(field: str) -> Callable[[Subject], Iterator[Finding]]:
    """A question: is there no Finnish text in the ``field`` of the record?"""

    def check(subject: Subject) -> Iterator[Finding]:
        if not getattr(subject.service, field).get("fi"):
            yield Finding(field=field, language="fi")

    return check


RULES = (
    Rule(
        code="no-finnish-name",
        severity=Severity.SERIOUS,
        title=_("No Finnish name"),
        explanation=_(
            "Most readers look for services in Finnish and see the name in another language."
        ),
        hint=_("Add and publish a Finnish language version."),
        check=lacks("names"),
    ),
    Rule(
        code="no-finnish-summary",
        severity=Severity.WARNING,
        title=_("No Finnish summary"),
        explanation=_("Lists show the name alone, and the reader cannot tell what the service is."),
        hint=_("Write a summary of at most 150 characters."),
        check=lacks("summaries"),
    ),
    Rule(
        code="no-finnish-description",
        severity=Severity.WARNING,
        title=_("No Finnish description"),
        explanation=_("The reader does not learn what the service offers, to whom and how."),
        hint=_("Write what one gets, who it is for and how to come along."),
        check=lacks("descriptions"),
    ),
)
