"""A v12 connection as a record."""

from __future__ import annotations

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import charge_of
from ptvsync.records import AddressKind, ConnectionRecord, ContactDetails

from .addresses import addresses
from .contacts import CHARGES, emails, links, phones
from .hours import holiday_hours, hours
from .places import Places
from .services import published_at
from .values import texts


def channel_id(payload: Payload) -> str:
    """The channel, whose field the published spec and the live service name differently (§3.2)."""
    return payload.get("channelContentId") or payload["serviceChannelContentId"]


def connection_record(payload: Payload, places: Places) -> ConnectionRecord:
    """The neutral record of a connection."""
    record = ConnectionRecord(
        service_id=payload["serviceContentId"],
        channel_id=channel_id(payload),
        charge=charge_of(payload.get("chargeType"), CHARGES),
        charge_info=texts(payload, "chargeTypeAdditionalInformation"),
        descriptions=texts(payload, "description"),
        contact=ContactDetails(
            phones=phones(payload, "contactPhoneNumbers", "contactFaxNumbers"),
            emails=emails(payload, "contactEmails"),
            links=links(payload, "contactWebPages"),
            addresses=addresses(payload.get("contactAddresses"), AddressKind.LOCATION, places),
        ),
        hours=hours(payload),
        holiday_hours=holiday_hours(payload),
        modified=published_at(payload),
    )
    return canonical(record)
