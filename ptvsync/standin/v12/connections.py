"""Connections as v12 writes them: content of their own, with their own time of publication."""

from __future__ import annotations

from ptvsync.records import AddressKind, ConnectionRecord
from ptvsync.standin.http import Json

from .addresses import contact_addresses
from .contacts import (
    charge_type,
    emails,
    fax_numbers,
    phone_numbers,
    web_pages_with_information,
)
from .filters import LANGUAGES
from .hours import service_hours
from .values import text_or_null, timestamp


def render_connection(record: ConnectionRecord) -> Json:
    """Return a connection."""
    addresses = contact_addresses(record.contact.addresses, AddressKind.LOCATION)
    return {
        "serviceContentId": str(record.service_id),
        "channelContentId": str(record.channel_id),
        "contactAddresses": addresses,
        "chargeType": charge_type(record.charge),
        "serviceHours": service_hours(record.hours, record.holiday_hours),
        "languageVersions": {key: _version(record, key) for key in _languages(record)},
        "publishedAt": timestamp(record.modified),
    }


def _version(record: ConnectionRecord, language: str) -> Json:
    contact = record.contact
    return {
        "chargeTypeAdditionalInformation": text_or_null(record.charge_info, language),
        "description": text_or_null(record.descriptions, language),
        "contactPhoneNumbers": phone_numbers(contact.phones, language),
        "contactFaxNumbers": fax_numbers(contact.phones, language),
        "contactEmails": emails(contact.emails, language),
        "contactWebPages": web_pages_with_information(contact.links, language),
    }


def _languages(record: ConnectionRecord) -> list[str]:
    contact = record.contact
    used = {*record.descriptions, *record.charge_info}
    used |= {phone.language for phone in contact.phones}
    used |= {email.language for email in contact.emails}
    used |= {link.language for link in contact.links}
    return [language for language in LANGUAGES if language in used]
