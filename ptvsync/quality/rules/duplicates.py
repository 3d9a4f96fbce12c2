"""The same thing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


def has_like(kind: str) -> Callable[[Subject], Iterator[Finding]]:
    """A question: is there other content that is like this one in the way ``kind`` of Likeness?"""

    def check(subject: Subject) -> Iterator[Finding]:
        for name in getattr(subject.likeness, kind):
            yield Finding(text=name)

    return check


RULES = (
    Rule(
        code="duplicate",
        severity=Severity.WARNING,
        title=_("The same service twice"),
        explanation=_("The provider has two services of the same name in the same area."),
        hint=_(
            "Keep the better one and archive the other, or give them names that tell them apart."
        ),
        check=has_like("same_provider"),
    ),
    Rule(
        code="duplicate-of-other-provider",
        severity=Severity.WARNING,
        title=_("The same service by another provider"),
        explanation=_(
            "Another provider in the same area has a service of the same name and summary."
        ),
        hint=_("Agree on which of you describes the service, or tell the services apart."),
        check=has_like("other_providers"),
    ),
    Rule(
        code="summary-shared",
        severity=Severity.HINT,
        title=_("The same summary in two services"),
        explanation=_("The provider uses the same summary in services of different names."),
        hint=_("Tell in each summary what is special in the service."),
        check=has_like("shared_summary"),
    ),
    Rule(
        code="organisation-twice",
        severity=Severity.WARNING,
        title=_("The organisation is in PTV twice"),
        explanation=_(
            "Two organisations have the same business ID, and their services are scattered."
        ),
        hint=_("Ask PTV's support to join the organisations, or archive one of them."),
        check=has_like("organizations"),
    ),
)
