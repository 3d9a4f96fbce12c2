"""Channels of the five types as v12 writes them."""

from __future__ import annotations

from ptvsync.records import AddressKind, ChannelRecord, ChannelType, FormFile
from ptvsync.standin.http import Json

from .addresses import channel_location, contact_addresses, delivery_address
from .areas import render_area
from .contacts import (
    emails,
    fax_numbers,
    phone_numbers,
    web_address,
    web_pages,
    web_pages_with_information,
)
from .hours import service_hours
from .values import text_or_null, timestamp


TYPES = {
    ChannelType.E_SERVICE: "EService",
    ChannelType.WEB_PAGE: "WebPage",
    ChannelType.FORM: "PrintableForm",
    ChannelType.PHONE: "TelephoneService",
    ChannelType.LOCATION: "ServiceLocation",
}


def render_channel(record: ChannelRecord) -> Json:
    """Return a channel."""
    return {
        "contentId": str(record.id),
        "organizationContentId": str(record.organization_id),
        "allowedConnectionType": "AllOrganizations",
        "serviceLanguages": list(record.languages),
        "area": render_area(record.area) if record.area else None,
        "publishedAt": timestamp(record.modified),
        "serviceChannelType": TYPES[record.type],
        "languageVersions": {key: _version(record, key) for key in record.names},
        **_rest(record),
    }


def _version(record: ChannelRecord, language: str) -> Json:
    common = {
        "name": record.names[language],
        "summary": text_or_null(record.summaries, language),
        "description": text_or_null(record.descriptions, language),
    }
    match record.type:
        case ChannelType.LOCATION:
            return {**common, **_location_version(record, language)}
        case ChannelType.E_SERVICE:
            return {**common, **_e_service_version(record, language)}
        case ChannelType.WEB_PAGE:
            return {**common, **_web_page_version(record, language)}
        case ChannelType.PHONE:
            return {**common, **_phone_version(record, language)}
        case ChannelType.FORM:
            return {**common, **_form_version(record, language)}


def _rest(record: ChannelRecord) -> Json:
    hours: Json = {"serviceHours": service_hours(record.hours, record.holiday_hours)}
    addresses = record.contact.addresses
    match record.type:
        case ChannelType.LOCATION:
            location = channel_location(addresses, service_point_id(record))
            return {"location": location, "contactAddresses": contact_addresses(addresses), **hours}
        case ChannelType.E_SERVICE:
            return {**_signing(record), **hours}
        case ChannelType.PHONE:
            return hours
        case ChannelType.FORM:
            delivery = [item for item in addresses if item.kind is AddressKind.DELIVERY]
            return {"deliveryAddresses": [delivery_address(item) for item in delivery]}
    return {}


def service_point_id(record: ChannelRecord) -> str:
    """Return the id of a service location in the accessibility register."""
    return str(record.id)


def _location_version(record: ChannelRecord, language: str) -> Json:
    contact = record.contact
    return {
        "alternativeName": text_or_null(record.alternative_names, language),
        "isAlternativeNamePrimary": False,
        "contactEmails": emails(contact.emails, language),
        "contactFaxNumbers": fax_numbers(contact.phones, language),
        "contactWebPages": web_pages(contact.links, language),
        "contactPhoneNumbers": phone_numbers(contact.phones, language),
    }


def _e_service_version(record: ChannelRecord, language: str) -> Json:
    return {
        **_web_page_version(record, language),
        "attachmentLinks": web_pages_with_information(record.attachments, language),
    }


def _web_page_version(record: ChannelRecord, language: str) -> Json:
    return {
        "accessibilityClassificationLevel": record.accessibility_level or "Unknown",
        "webAddress": web_address(record.web_addresses, language),
        **_support(record, language),
    }


def _phone_version(record: ChannelRecord, language: str) -> Json:
    phones = record.contact.phones
    return {
        "webAddress": web_address(record.web_addresses, language),
        "supportEmails": emails(record.contact.emails, language),
        "phoneNumbers": phone_numbers(phones, language) + fax_numbers(phones, language),
    }


def _form_version(record: ChannelRecord, language: str) -> Json:
    return {
        "attachmentLinks": web_pages_with_information(record.attachments, language),
        **_support(record, language),
        "formIdentifier": text_or_null(record.form_identifiers, language),
        "formFiles": [_file(file) for file in record.form_files if file.language == language],
    }


def _support(record: ChannelRecord, language: str) -> Json:
    return {
        "supportEmails": emails(record.contact.emails, language),
        "supportPhoneNumbers": phone_numbers(record.contact.phones, language),
    }


def _file(file: FormFile) -> Json:
    return {"name": file.name, "url": file.url, "type": file.format}


def _signing(record: ChannelRecord) -> Json:
    signatures = {"type": "Required", "numberOfRequiredSignatures": record.signature_count}
    identified = "Required" if record.requires_authentication else "NotRequired"
    return {
        "electronicSignature": signatures if record.signature_count else {"type": "NotRequired"},
        "electronicIdentification": identified,
    }
