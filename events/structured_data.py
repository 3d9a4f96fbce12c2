"""An event for search engines: schema.org Event as JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from events.enums import EventType
from events.local_time import LOCAL_ZONE


if TYPE_CHECKING:
    from events.models.event_occurrence import EventOccurrence
    from events.models.event_page import EventPage

SCHEMA = "https://schema.org"
TYPES: dict[str, str] = {EventType.LECTURE: "EducationEvent", EventType.GROUP: "SocialEvent"}


def event_json_ld(
    page: EventPage, occurrences: Sequence[EventOccurrence], request: HttpRequest
) -> dict[str, Any]:
    """The event with its given occurrences: the first as its own time, all of a series as sub-events."""
    if not occurrences:
        return {}
    url = page.get_full_url(request)
    event = _common(page, url) | _timing(occurrences[0])
    if len(occurrences) > 1:
        event["subEvent"] = [_common(page, url) | _timing(row) for row in occurrences]
    return {"@context": SCHEMA, "@id": f"{url}#event"} | event


def _common(page: EventPage, url: str | None) -> dict[str, Any]:
    return {
        "@type": TYPES.get(page.type, "Event"),
        "name": page.title,
        "description": page.summary,
        "url": url,
        "inLanguage": page.locale.language_code,
        "isAccessibleForFree": page.is_free,
        "eventAttendanceMode": f"{SCHEMA}/{_attendance(page)}",
        "location": _locations(page, url),
        "organizer": [{"@type": "Organization", "name": name} for name in page.organisers],
    }


def _timing(occurrence: EventOccurrence) -> dict[str, str]:
    status = "EventScheduled"
    timing = {
        "startDate": occurrence.start.astimezone(LOCAL_ZONE).isoformat(),
        "endDate": occurrence.end.astimezone(LOCAL_ZONE).isoformat(),
    }
    if occurrence.is_moved:
        status = "EventRescheduled"
        timing["previousStartDate"] = occurrence.original_start.astimezone(LOCAL_ZONE).isoformat()
    elif occurrence.is_cancelled:
        status = "EventCancelled"
    return timing | {"eventStatus": f"{SCHEMA}/{status}"}


def _attendance(page: EventPage) -> str:
    if not page.is_remote:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if page.municipality_id else "OnlineEventAttendanceMode"


def _locations(page: EventPage, url: str | None) -> list[dict[str, Any]]:
    locations: list[dict[str, Any]] = []
    if page.municipality:
        address = {
            "@type": "PostalAddress",
            "streetAddress": page.street_address,
            "addressLocality": str(page.municipality.title),
            "addressCountry": "FI",
        }
        name = page.place_name or str(page.municipality.title)
        locations.append({"@type": "Place", "name": name, "address": address})
    if page.is_remote:
        locations.append({"@type": "VirtualLocation", "url": url})
    return locations
