"""The channels of a service as its page shows them: the connection's own hours and contacts first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone

from ptvsync.language import LocalText, active_language, localize
from ptvsync.models import Connection, Service, ServiceChannel
from ptvsync.opening import (
    ComingException,
    OpeningState,
    WeekRow,
    coming_exceptions,
    opening_state,
    weekly_rows,
)
from ptvsync.phone import distinct_phones
from ptvsync.records import (
    AccessibilityGroup,
    Address,
    AddressKind,
    ContactDetails,
    Email,
    HolidayHours,
    Hours,
    Phone,
    WebLink,
)


# Places first, then what can be used from home.
TYPE_ORDER = ("location", "phone", "e_service", "web_page", "form")
MAP_URL = "https://kartta.paikkatietoikkuna.fi/"


@dataclass(frozen=True)
class ChannelView:
    """What ``components/channel.html`` shows of one channel."""

    channel: ServiceChannel
    type: str
    type_label: str
    title: LocalText
    description: LocalText
    web_address: WebLink | None
    phones: list[Phone]
    emails: list[Email]
    links: list[WebLink]
    addresses: list[Address]
    form_files: list[Any]
    week: list[WeekRow]
    exceptions: list[ComingException]
    state: OpeningState
    map_url: str
    accessibility: list[AccessibilityGroup]


def service_channels(service: Service) -> list[ChannelView]:
    """The published channels of a service, in one query."""
    connections = (
        Connection.objects.published()
        .filter(service=service, channel__status="published")
        .select_related("channel")
        .defer("payload", "channel__payload")
    )
    views = [_view(connection) for connection in connections]
    return sorted(views, key=lambda view: (TYPE_ORDER.index(view.type), view.title))


def _view(connection: Connection) -> ChannelView:
    channel, said = connection.channel, connection.data
    data = channel.data
    contact = _merged(said.contact, data.contact)
    hours, holidays = _hours(connection)
    now = timezone.localtime()
    language = active_language()
    return ChannelView(
        channel=channel,
        type=channel.type,
        type_label=channel.get_type_display(),
        title=channel.title,
        description=localize(said.descriptions) or channel.description or channel.summary,
        web_address=next(iter(_of_language(data.web_addresses)), None),
        phones=distinct_phones(_of_language(contact.phones)),
        emails=_of_language(contact.emails),
        links=_of_language(contact.links),
        addresses=_addresses(contact),
        form_files=_of_language(data.form_files),
        week=weekly_rows(hours, language),
        exceptions=coming_exceptions(hours, now.date(), holidays),
        state=opening_state(hours, holidays, now),
        map_url=_map_url(channel),
        accessibility=[group for a in _addresses(contact) for group in a.accessibility],
    )


def _hours(connection: Connection) -> tuple[tuple[Hours, ...], tuple[HolidayHours, ...]]:
    """Hours said of this service at this channel replace the channel's own."""
    own = connection.data
    if own.hours or own.holiday_hours:
        return own.hours, own.holiday_hours
    return connection.channel.data.hours, connection.channel.data.holiday_hours


def _merged(first: ContactDetails, second: ContactDetails) -> ContactDetails:
    """Each kind of contact from the connection when it has any, else from the channel."""
    return ContactDetails(
        phones=first.phones or second.phones,
        emails=first.emails or second.emails,
        links=first.links or second.links,
        addresses=first.addresses or second.addresses,
    )


def _of_language(rows: Any) -> list[Any]:
    """Contacts of the reader's language, else of Finnish, else all."""
    for language in (active_language(), "fi"):
        if chosen := [row for row in rows if row.language == language]:
            return chosen
    return list(rows)


def _addresses(contact: ContactDetails) -> list[Address]:
    visiting = [a for a in contact.addresses if a.kind == AddressKind.LOCATION]
    return visiting or list(contact.addresses)


def _map_url(channel: ServiceChannel) -> str:
    """A link to the National Land Survey's map service at the place; empty without coordinates."""
    if channel.lat is None or channel.lon is None:
        return ""
    query = urlencode(
        {"coord": f"{channel.lon}_{channel.lat}", "srs": "EPSG:4326", "zoomLevel": 11}
    )
    return f"{MAP_URL}?{query}"
