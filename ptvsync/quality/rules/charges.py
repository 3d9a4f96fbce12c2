"""What it costs."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject
from ptvsync.records import Charge


def untold(subject: Subject) -> Iterator[Finding]:
    """Finnish services that say nothing of charges, or that something is charged but not what."""
    service = subject.service
    told = service.charge_info or any(reach.connection.charge_info for reach in subject.channels)
    is_free = Charge.FREE in {service.charge, *(r.connection.charge for r in subject.channels)}
    if "fi" in service.names and not told and not is_free:
        yield Finding("charge_info")


RULES = (
    Rule(
        code="charge-missing",
        severity=Severity.HINT,
        title=_("Charges are not told"),
        explanation=_(
            "The reader does not know if the service is free, and a free one is not found as such."
        ),
        hint=_("Choose the kind of charge; if something is charged, tell what and how it is paid."),
        check=untold,
    ),
)
