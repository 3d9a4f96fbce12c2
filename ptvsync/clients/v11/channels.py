"""A v11 channel of any of the five types as a record (§2.8)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import NEVER, link_of, moment_of, primary_names
from ptvsync.records import ChannelRecord, ChannelType, ContactDetails, FormFile, WebLink
from ptvsync.text import clean_text

from .addresses import addresses, delivery_addresses
from .areas import area
from .contacts import emails, links, phones
from .hours import hours
from .rows import items, texts


TYPES = {
    "ServiceLocation": ChannelType.LOCATION,
    "Phone": ChannelType.PHONE,
    "EChannel": ChannelType.E_SERVICE,
    "WebPage": ChannelType.WEB_PAGE,
    "PrintableForm": ChannelType.FORM,
}
# Their web page is the channel itself, not a way to contact it.
ADDRESSED = {ChannelType.PHONE, ChannelType.E_SERVICE, ChannelType.WEB_PAGE}
UNKNOWN_LEVEL = "Unknown"


def channel_record(payload: Payload) -> ChannelRecord | None:
    """The neutral record of a channel, None for a type that nobody knows."""
    kind = TYPES.get(payload.get("serviceChannelType") or "")
    if kind is None:
        return None
    names, alternative = _names(payload)
    pages = links(payload, "webPages")
    record = ChannelRecord(
        id=payload["id"],
        type=kind,
        oid=clean_text(payload.get("oid")),
        organization_id=payload.get("organizationId"),
        names=names,
        alternative_names=alternative,
        summaries=texts(payload, "serviceChannelDescriptions", "Summary"),
        descriptions=texts(payload, "serviceChannelDescriptions", "Description"),
        languages=tuple(payload.get("languages") or ()),
        area=area(payload),
        contact=ContactDetails(
            phones=phones(payload, "phoneNumbers", "supportPhones"),
            # Places name the list "emails", other types "supportEmails" (§2.6).
            emails=emails(payload, "emails", "supportEmails"),
            links=() if kind in ADDRESSED else pages,
            addresses=addresses(payload) + delivery_addresses(payload),
        ),
        web_addresses=pages if kind in ADDRESSED else (),
        attachments=links(payload, "attachments"),
        form_identifiers=texts(payload, "formIdentifier"),
        form_files=tuple(_form_files(payload)),
        requires_authentication=bool(payload.get("requiresAuthentication")),
        signature_count=_signatures(payload),
        accessibility_level=_accessibility_level(payload),
        accessibility_statements=tuple(_statements(payload)),
        hours=hours(payload),
        modified=moment_of(payload.get("modified")) or NEVER,
    )
    return canonical(record)


def served_ids(payload: Payload) -> set[UUID]:
    """Ids of the services that a channel is connected to."""
    return {UUID(row["service"]["id"]) for row in items(payload, "services")}


def _names(payload: Payload) -> tuple[dict[str, str], dict[str, str]]:
    names = texts(payload, "serviceChannelNames", "Name")
    others = texts(payload, "serviceChannelNames", "AlternativeName")
    return primary_names(names, others, swapped_names(payload))


def swapped_names(payload: Payload) -> set[str]:
    """Languages in which the alternative name is the one to show."""
    shown = {row["language"]: row.get("type") for row in items(payload, "displayNameType")}
    return {language for language, kind in shown.items() if kind == "AlternativeName"}


def _form_files(payload: Payload) -> list[FormFile]:
    rows = (row for row in items(payload, "channelUrls") if row.get("value"))
    return [
        FormFile(language=row["language"], url=row["value"], format=(row.get("type") or "").lower())
        for row in rows
    ]


def _signatures(payload: Payload) -> int:
    quantity = payload.get("signatureQuantity") or 0
    return quantity if payload.get("requiresSignature") else 0


def _accessibility_level(payload: Payload) -> str:
    rows = items(payload, "accessibilityClassification")
    levels = (row.get("accessibilityClassificationLevel") for row in rows)
    return next((level for level in levels if level and level != UNKNOWN_LEVEL), "")


def _statements(payload: Payload) -> Iterator[WebLink]:
    for row in items(payload, "accessibilityClassification"):
        name = row.get("accessibilityStatementWebPageName")
        found = link_of(row.get("language") or "", row.get("accessibilityStatementWebPage"), name)
        if found:
            yield found
