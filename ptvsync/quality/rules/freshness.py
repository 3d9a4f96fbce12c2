"""Content that somebody has looked at lately."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateutil.relativedelta import relativedelta
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from ptvsync.clients.words import NEVER
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


# PTV warns of old content after 15 months and archives it after 18 (reference §5.2).
AGEING_MONTHS = 12
STALE_MONTHS = 18


def untouched(months: int, at_most: int | None = None) -> Callable[[Subject], Iterator[Finding]]:
    """A question: has nobody touched the service for ``months`` (and less than ``at_most``)?"""

    def check(subject: Subject) -> Iterator[Finding]:
        modified = subject.service.modified
        if modified <= NEVER:
            return
        day, today = localtime(modified).date(), subject.context.today
        is_older = day < today - relativedelta(months=months)
        is_worse = at_most is not None and day < today - relativedelta(months=at_most)
        if is_older and not is_worse:
            yield Finding("modified", text=f"{day.day}.{day.month}.{day.year}")

    return check


RULES = (
    Rule(
        code="stale",
        severity=Severity.SERIOUS,
        title=_("Not checked for 18 months"),
        explanation=_("Nobody has checked the description, and PTV is about to archive it."),
        hint=_("Check the texts, contact details and hours, and publish the service again."),
        check=untouched(STALE_MONTHS),
    ),
    Rule(
        code="ageing",
        severity=Severity.HINT,
        title=_("Not checked for a year"),
        explanation=_("PTV reminds after 15 months and archives after 18."),
        hint=_("Check the texts, contact details and hours, and publish the service again."),
        check=untouched(AGEING_MONTHS, at_most=STALE_MONTHS),
    ),
)
