"""Occurrences as an iCalendar file (RFC 5545, RFC 7986): one VEVENT for each, so that no reader must expand rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from icalendar import Calendar, Event
from icalendar.enums import STATUS

from events.date_text import status_text
from events.local_time import LOCAL_ZONE
from events.vtimezone import helsinki_vtimezone


if TYPE_CHECKING:
    from events.models.event_occurrence import EventOccurrence

REFRESH_EVERY = timedelta(hours=6)
CONTENT_TYPE = "text/calendar; charset=utf-8"


def calendar_response(
    name: str, occurrences: Iterable[EventOccurrence], request: HttpRequest, filename: str
) -> HttpResponse:
    """The occurrences as a file to save or subscribe to."""
    headers = {"Content-Disposition": f'attachment; filename="{filename}.ics"'}
    content = calendar_of(name, occurrences, request).to_ical()
    return HttpResponse(content, content_type=CONTENT_TYPE, headers=headers)


def calendar_of(
    name: str, occurrences: Iterable[EventOccurrence], request: HttpRequest
) -> Calendar:
    """A VCALENDAR with its time zone; ``name`` is what a calendar program shows."""
    calendar = Calendar()
    calendar.add("prodid", "-//Tarjotin//Events//FI")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add_component(helsinki_vtimezone())
    for row in occurrences:
        calendar.add_component(_vevent(row, request))
    return calendar


def occurrence_uid(occurrence: EventOccurrence) -> UUID:
    """Stays the same when the occurrence is moved, the page renamed or the site's address changed."""
    return uuid5(occurrence.page.uuid, occurrence.original_start.isoformat())


def _vevent(occurrence: EventOccurrence, request: HttpRequest) -> Event:
    page = occurrence.page
    return Event.new(
        uid=occurrence_uid(occurrence),
        stamp=page.last_published_at or timezone.now(),
        start=occurrence.start.astimezone(LOCAL_ZONE),
        end=occurrence.end.astimezone(LOCAL_ZONE),
        sequence=occurrence.sequence,
        status=STATUS.CANCELLED if occurrence.is_cancelled else STATUS.CONFIRMED,
        summary=_summary(occurrence),
        description=_description(occurrence),
        location=page.location or None,
        url=page.get_full_url(request),
        categories=[str(page.get_type_display())],
    )


def _summary(occurrence: EventOccurrence) -> str:
    title = occurrence.page.title
    return _("Cancelled: %(title)s") % {"title": title} if occurrence.is_cancelled else title


def _description(occurrence: EventOccurrence) -> str:
    page = occurrence.page
    texts = (status_text(occurrence), occurrence.title, page.summary, strip_tags(page.sign_up))
    return "\n".join(text for text in texts if text)
