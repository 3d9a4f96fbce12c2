"""Opening hours that somebody keeps up to date."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Reach, Subject
from ptvsync.records import ChannelType, Hours, HoursKind


def past_exceptions(subject: Subject) -> Iterator[Finding]:
    """Channels all of whose exceptions are over."""
    for reach in subject.channels:
        ends = [hours.valid_to or hours.valid_from for hours in _exceptions(reach)]
        if ends and all(end is not None and end < subject.context.today for end in ends):
            last = max(end for end in ends if end)
            yield Finding(channel=reach.name, text=f"{last.day}.{last.month}.{last.year}")


def no_holiday_hours(subject: Subject) -> Iterator[Finding]:
    """Places with weekly hours and not a word on holidays."""
    for reach in subject.channels:
        channel = reach.channel
        weekly = any(hours.kind is HoursKind.WEEKLY for hours in channel.hours)
        told = _has_holidays(reach) or _exceptions(reach)
        if channel.type is ChannelType.LOCATION and weekly and not told:
            yield Finding(channel=reach.name)


def _exceptions(reach: Reach) -> list[Hours]:
    hours = (*reach.channel.hours, *reach.connection.hours)
    return [item for item in hours if item.kind is HoursKind.EXCEPTION]


def _has_holidays(reach: Reach) -> bool:
    """Version 11 cannot tell of them, so nobody is blamed there for their absence."""
    told = reach.channel.holiday_hours or reach.connection.holiday_hours
    return bool(told) or "contentId" not in reach.payload


RULES = (
    Rule(
        code="exceptions-past",
        severity=Severity.HINT,
        title=_("Exceptional hours are over"),
        explanation=_(
            "All exceptions are of days past, a sign that the hours are not looked after."
        ),
        hint=_("Remove the old exceptions and check that the other hours are right."),
        check=past_exceptions,
    ),
    Rule(
        code="holiday-hours-missing",
        severity=Severity.HINT,
        title=_("Holiday hours are missing"),
        explanation=_("The reader comes to a closed door on a holiday."),
        hint=_("Add hours for public holidays, valid until further notice."),
        check=no_holiday_hours,
    ),
)
