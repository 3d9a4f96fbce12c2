"""Dates and times as people write them in Finnish, Swedish and English."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.template.defaultfilters import capfirst
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.enums import OccurrenceStatus
from events.local_time import LOCAL_ZONE


if TYPE_CHECKING:
    from events.models.event_occurrence import EventOccurrence


def day_text(moment: datetime) -> str:
    """Weekday and date: ``ti 12.1.2027``."""
    return date_format(moment.astimezone(LOCAL_ZONE), pgettext("date format", "D j M Y"))


def clock_text(moment: datetime) -> str:
    """The time of day: ``17.00``."""
    return date_format(moment.astimezone(LOCAL_ZONE), pgettext("time format", "H:i"))


def month_text(moment: datetime) -> str:
    """Month and year as a heading: ``Tammikuu 2027``."""
    return str(capfirst(date_format(moment.astimezone(LOCAL_ZONE), "F Y")))


def when_text(occurrence: EventOccurrence) -> str:
    """The whole time: ``ti 12.1.2027 klo 17.00–18.30``, or both days when it lasts over midnight."""
    parts = {
        "day": day_text(occurrence.start),
        "start": clock_text(occurrence.start),
        "end_day": day_text(occurrence.end),
        "end": clock_text(occurrence.end),
    }
    if parts["day"] == parts["end_day"]:
        return _("%(day)s at %(start)s–%(end)s") % parts
    return _("%(day)s at %(start)s – %(end_day)s at %(end)s") % parts


def status_text(occurrence: EventOccurrence) -> str:
    """What a reader must know of a changed occurrence, with the reason; empty when it is as planned."""
    if occurrence.is_moved:
        original = {"day": day_text(occurrence.original_start)}
        text = _("Moved, was to be on %(day)s") % original
    else:
        text = _("Cancelled") if occurrence.is_cancelled else ""
    return f"{text}: {occurrence.note}" if text and occurrence.note else text


def heading_text(occurrence: EventOccurrence) -> str:
    """Date, name and status in one line, so that a link to it says all without its surroundings."""
    parts = {"when": when_text(occurrence), "title": occurrence.page.title}
    if occurrence.status == OccurrenceStatus.SCHEDULED:
        return _("%(when)s: %(title)s") % parts
    parts["status"] = occurrence.get_status_display().lower()
    return _("%(when)s: %(title)s (%(status)s)") % parts
