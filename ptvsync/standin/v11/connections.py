"""Connections as v11 writes them inside services and, mirrored, inside channels."""

from __future__ import annotations

from ptvsync.records import ChannelRecord, ChannelType, ConnectionRecord, ServiceRecord, Texts
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .addresses import visiting_addresses
from .contacts import charge_type, emails, phone_numbers, web_pages
from .hours import service_hours
from .rows import default_text, timestamp, typed_rows


_TYPE_ORDER = (
    ChannelType.E_SERVICE,
    ChannelType.WEB_PAGE,
    ChannelType.FORM,
    ChannelType.PHONE,
    ChannelType.LOCATION,
)


def channels_of_service(service: ServiceRecord, world: World) -> list[Json] | None:
    """Return a service's connections by channel type; null when it has none."""
    pairs = []
    for connection in world.connections.of_service(service.id):
        if channel := world.channels.get(connection.channel_id):
            pairs.append((channel, connection))
    pairs.sort(key=lambda pair: _TYPE_ORDER.index(pair[0].type))
    return [_channel_end(channel, connection, world) for channel, connection in pairs] or None


def services_of_channel(channel: ChannelRecord, world: World) -> list[Json]:
    """Return a channel's connections."""
    ends = []
    for connection in world.connections.of_channel(channel.id):
        if service := world.services.get(connection.service_id):
            ends.append({"service": _item(service.id, service.names)} | _rest(connection, world))
    return ends


def _channel_end(channel: ChannelRecord, connection: ConnectionRecord, world: World) -> Json:
    return {"serviceChannel": _item(channel.id, channel.names)} | _rest(connection, world)


def _item(content_id: object, names: Texts) -> Json:
    return {"id": str(content_id), "name": default_text(names)}


def _rest(connection: ConnectionRecord, world: World) -> Json:
    languages = list(connection.descriptions) or ["fi"]
    return {
        "serviceChargeType": charge_type(connection.charge),
        "description": typed_rows(connection.descriptions, "Description")
        + typed_rows(connection.charge_info, "ChargeTypeAdditionalInfo"),
        "extraTypes": [],
        "serviceHours": service_hours(connection.hours, languages),
        "contactDetails": _contact_details(connection, world),
        "digitalAuthorizations": [],
        "modified": timestamp(connection.modified),
    }


def _contact_details(connection: ConnectionRecord, world: World) -> Json | None:
    contact = connection.contact
    if not (contact.phones or contact.emails or contact.links or contact.addresses):
        return None
    return {
        "emails": emails(contact.emails),
        "phoneNumbers": phone_numbers(contact.phones),
        "webPages": web_pages(contact.links),
        "addresses": visiting_addresses(contact.addresses, None, world, "Location"),
    }
