"""A v12 channel of any of the five types as a record."""

from __future__ import annotations

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import primary_names
from ptvsync.records import (
    Address,
    AddressKind,
    ChannelRecord,
    ChannelType,
    ContactDetails,
    FormFile,
)
from ptvsync.text import clean_text

from .addresses import addresses, delivery_addresses
from .areas import area
from .contacts import emails, links, phones
from .hours import holiday_hours, hours
from .places import Places
from .services import published_at
from .values import swapped_names, texts, versions


TYPES = {
    "ServiceLocation": ChannelType.LOCATION,
    "TelephoneService": ChannelType.PHONE,
    "EService": ChannelType.E_SERVICE,
    "WebPage": ChannelType.WEB_PAGE,
    "PrintableForm": ChannelType.FORM,
}
PHONES = ("contactPhoneNumbers", "contactFaxNumbers", "phoneNumbers", "supportPhoneNumbers")
EMAILS = ("contactEmails", "supportEmails")
UNKNOWN_LEVEL = "Unknown"
REQUIRED = "Required"


def channel_record(payload: Payload, places: Places) -> ChannelRecord | None:
    """The neutral record of a channel, None for a type that nobody knows."""
    kind = TYPES.get(payload.get("serviceChannelType") or "")
    if kind is None:
        return None
    names, alternative = primary_names(
        texts(payload, "name"), texts(payload, "alternativeName"), swapped_names(payload)
    )
    record = ChannelRecord(
        id=payload["contentId"],
        type=kind,
        organization_id=payload.get("organizationContentId"),
        names=names,
        alternative_names=alternative,
        summaries=texts(payload, "summary"),
        descriptions=texts(payload, "description"),
        languages=tuple(payload.get("serviceLanguages") or ()),
        area=area(payload),
        contact=ContactDetails(
            phones=phones(payload, *PHONES),
            emails=emails(payload, *EMAILS),
            links=links(payload, "contactWebPages"),
            addresses=_addresses(payload, places),
        ),
        web_addresses=links(payload, "webAddress"),
        attachments=links(payload, "attachmentLinks"),
        form_identifiers=texts(payload, "formIdentifier"),
        form_files=tuple(_form_files(payload)),
        requires_authentication=payload.get("electronicIdentification") == REQUIRED,
        signature_count=_signatures(payload),
        accessibility_level=_accessibility_level(payload),
        hours=hours(payload),
        holiday_hours=holiday_hours(payload),
        modified=published_at(payload),
    )
    return canonical(record)


def _addresses(payload: Payload, places: Places) -> tuple[Address, ...]:
    return (
        addresses(payload.get("location"), AddressKind.LOCATION, places)
        + addresses(payload.get("contactAddresses"), AddressKind.POSTAL, places)
        + delivery_addresses(payload, places)
    )


def _form_files(payload: Payload) -> list[FormFile]:
    return [
        FormFile(
            language=language, url=row["url"], name=clean_text(row.get("name")), format=row["type"]
        )
        for language, version in versions(payload)
        for row in version.get("formFiles") or ()
    ]


def _signatures(payload: Payload) -> int:
    signature = payload.get("electronicSignature") or {}
    required = signature.get("type") == REQUIRED
    return (signature.get("numberOfRequiredSignatures") or 0) if required else 0


def _accessibility_level(payload: Payload) -> str:
    levels = sorted(texts(payload, "accessibilityClassificationLevel").items())
    return next((level for _language, level in levels if level != UNKNOWN_LEVEL), "")
