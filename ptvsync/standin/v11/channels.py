"""Channels of the five types as v11 writes them; the keys of each type come in PTV's order."""

from __future__ import annotations

from ptvsync.records import ChannelRecord, ChannelType, FormFile
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .addresses import delivery_addresses, location_addresses
from .areas import area_type, areas
from .channel_types import CHANNEL_TYPES
from .classes import ontology_terms
from .connections import services_of_channel
from .contacts import attachments, emails, phone_numbers, untyped_phones, web_pages
from .hours import service_hours
from .rows import rows, timestamp, typed_rows
from .service_collections import collections_of


_FORMATS = {"pdf": "PDF", "doc": "DOC", "excel": "Excel", "rtf": "rtf", "odt": "odt"}


def render_channel(record: ChannelRecord, world: World) -> Json:
    """Return a channel object; clients tell the types apart by ``serviceChannelType``."""
    match record.type:
        case ChannelType.LOCATION:
            special = _location(record, world)
        case ChannelType.E_SERVICE:
            special = _e_service(record)
        case ChannelType.WEB_PAGE:
            special = _web_page(record)
        case ChannelType.PHONE:
            special = _phone(record)
        case ChannelType.FORM:
            special = _form(record, world)
    return {**_beginning(record, world), **special, **_end(record, world)}


def _beginning(record: ChannelRecord, world: World) -> Json:
    location = record.type is ChannelType.LOCATION
    oid: Json = {"oid": None} if location else {}
    return {
        "id": str(record.id),
        "sourceId": None,
        **oid,
        "serviceChannelType": CHANNEL_TYPES[record.type],
        "organizationId": str(record.organization_id),
        "serviceChannelNames": typed_rows(record.names, "Name")
        + typed_rows(record.alternative_names, "AlternativeName"),
        **(_display_names(record) if location else {}),
        "serviceChannelDescriptions": typed_rows(record.summaries, "Summary")
        + typed_rows(record.descriptions, "Description"),
        "areaType": area_type(record.area),
        "areas": areas(record.area, world),
    }


def _display_names(record: ChannelRecord) -> Json:
    return {"displayNameType": [{"type": "Name", "language": key} for key in record.names]}


def _end(record: ChannelRecord, world: World) -> Json:
    return {
        "services": services_of_channel(record, world),
        "serviceCollections": collections_of(record.id, world),
        "publishingStatus": "Published",
        "modified": timestamp(record.modified),
        "responsibleSoteOrganization": None,
        "ontologyTerms": ontology_terms(_terms_of_services(record, world), world),
    }


def _terms_of_services(record: ChannelRecord, world: World) -> tuple[str, ...]:
    connections = world.connections.of_channel(record.id)
    services = (world.services.get(connection.service_id) for connection in connections)
    terms = {term: None for service in services if service for term in service.ontology_terms}
    return tuple(terms)


def _hours(record: ChannelRecord) -> list[Json]:
    return service_hours(record.hours, list(record.names))


def _location(record: ChannelRecord, world: World) -> Json:
    contact = record.contact
    return {
        "phoneNumbers": phone_numbers(contact.phones),
        "emails": emails(contact.emails),
        "languages": list(record.languages),
        "webPages": web_pages(contact.links),
        "addresses": location_addresses(contact.addresses, record.area, world),
        "serviceHours": _hours(record),
    }


def _e_service(record: ChannelRecord) -> Json:
    return {
        "signatureQuantity": record.signature_count,
        "requiresSignature": record.signature_count > 0,
        "requiresAuthentication": record.requires_authentication,
        "attachments": attachments(record.attachments),
        **_support(record),
        "languages": list(record.languages),
        "webPages": web_pages(record.web_addresses),
        "serviceHours": _hours(record),
        "accessibilityClassification": _accessibility(record),
    }


def _web_page(record: ChannelRecord) -> Json:
    return {
        **_support(record),
        "languages": list(record.languages),
        "webPages": web_pages(record.web_addresses),
        "serviceHours": _hours(record),
        "accessibilityClassification": _accessibility(record),
    }


def _phone(record: ChannelRecord) -> Json:
    return {
        "phoneNumbers": phone_numbers(record.contact.phones),
        "supportEmails": emails(record.contact.emails),
        "languages": list(record.languages),
        "webPages": web_pages(record.web_addresses),
        "serviceHours": _hours(record),
    }


def _form(record: ChannelRecord, world: World) -> Json:
    addresses = record.contact.addresses
    return {
        "formIdentifier": rows(record.form_identifiers),
        "deliveryAddresses": delivery_addresses(addresses, record.area, world),
        "channelUrls": [_file(file) for file in record.form_files],
        "attachments": attachments(record.attachments),
        **_support(record),
        "languages": list(record.languages),
        "webPages": [],
        "serviceHours": _hours(record),
    }


def _support(record: ChannelRecord) -> Json:
    return {
        "supportPhones": untyped_phones(record.contact.phones),
        "supportEmails": emails(record.contact.emails),
    }


def _file(file: FormFile) -> Json:
    return {"language": file.language, "value": file.url, "type": _FORMATS[file.format]}


def _accessibility(record: ChannelRecord) -> list[Json]:
    return [
        {
            "accessibilityClassificationLevel": record.accessibility_level or "Unknown",
            "wcagLevel": None,
            "accessibilityStatementWebPageName": None,
            "accessibilityStatementWebPage": None,
            "language": language,
        }
        for language in record.names
    ]
