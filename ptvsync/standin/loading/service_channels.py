"""Channels that a service of the catalogue brings along, and its connections to them and to places."""

from __future__ import annotations

from datetime import date

from ptvsync.records import (
    ChannelRecord,
    ChannelType,
    ConnectionRecord,
    ContactDetails,
    FormFile,
    ServiceRecord,
    Texts,
    WebLink,
)

from .contacts import phones
from .files import Table
from .keys import fraction_added, identifier
from .notation import parse_hours
from .texts import texts, versions


_TYPES = {
    "Phone": ChannelType.PHONE,
    "EChannel": ChannelType.E_SERVICE,
    "WebPage": ChannelType.WEB_PAGE,
    "PrintableForm": ChannelType.FORM,
}


def channels_of(
    row: Table, service: ServiceRecord, today: date
) -> tuple[list[ChannelRecord], list[ConnectionRecord]]:
    """Return the own channels of a service and its connections, places first."""
    channels = [
        _channel(table, f"{row['key']}/{number}", service, today)
        for number, table in enumerate(row.get("channel", []), start=1)
    ]
    place_ids = [identifier("place", key) for key in row.get("places", [])]
    ids = place_ids + [channel.id for channel in channels]
    connections = [
        ConnectionRecord(service_id=service.id, channel_id=item, modified=service.modified)
        for item in ids
    ]
    return channels, connections


def _channel(table: Table, key: str, service: ServiceRecord, today: date) -> ChannelRecord:
    kind, languages = _TYPES[table["type"]], versions(table)
    return ChannelRecord(
        id=identifier("channel", key),
        type=kind,
        organization_id=service.organization_id,
        names=texts(table, "name"),
        summaries=texts(table, "summary"),
        descriptions=texts(table, "description"),
        languages=service.languages,
        area=service.area,
        contact=ContactDetails(phones=phones(table, table.get("number", ""), languages)),
        web_addresses=_web_addresses(texts(table, "url")),
        form_identifiers=_form_identifiers(table),
        form_files=_form_files(table),
        requires_authentication=table.get("requires_authentication", False),
        hours=parse_hours(table.get("hours", []), languages, today),
        modified=fraction_added(service.modified, key),
    )


def _web_addresses(urls: Texts) -> tuple[WebLink, ...]:
    return tuple(WebLink(language=language, url=url) for language, url in urls.items())


def _form_identifiers(table: Table) -> Texts:
    form = table.get("form_identifier", "")
    return {language: form for language in versions(table) if form}


def _form_files(table: Table) -> tuple[FormFile, ...]:
    return tuple(
        FormFile(language=language, url=file["url"], format=file["type"].lower())
        for language in versions(table)
        for file in table.get("files", [])
    )
