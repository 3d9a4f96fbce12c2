"""The columns that a record alone decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ptvsync.language import localize
from ptvsync.records import (
    ChannelRecord,
    Charge,
    OrganizationRecord,
    Point,
    ServiceRecord,
    Texts,
)


Fields = dict[str, Any]
NAME_LENGTH = 255
KEYWORD_LENGTH = 300


def organization_fields(record: OrganizationRecord) -> Fields:
    """Columns of an organisation."""
    codes = record.area.municipalities if record.area else ()
    seat = record.municipality or (codes[0] if len(codes) == 1 else "")
    return {
        "name": _name(record.names),
        "type": record.type.value,
        "business_id": record.business_id,
        "municipality_code": seat,
    }


def service_fields(record: ServiceRecord) -> Fields:
    """Columns of a service."""
    return {
        "name": _name(record.names),
        "area_scope": record.area.scope.value,
        "class_codes": list(record.classes),
        "target_group_codes": list(record.target_groups),
        "life_event_codes": list(record.life_events),
        "keywords": _keywords(record),
        "languages": sorted(record.names),
        "is_free": record.charge is Charge.FREE,
    }


def channel_fields(record: ChannelRecord, municipalities: Mapping[str, str]) -> Fields:
    """Columns of a channel; ``municipalities`` maps lower-case Finnish names to codes."""
    point = _point(record)
    return {
        "name": _name(record.names),
        "type": record.type.value,
        "municipality_code": _municipality(record, municipalities),
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
    }


def _name(names: Texts) -> str:
    return str(localize(names, "fi"))[:NAME_LENGTH]


def _keywords(record: ServiceRecord) -> list[str]:
    words = {word.lower()[:KEYWORD_LENGTH] for words in record.keywords.values() for word in words}
    return sorted(words)


def _point(record: ChannelRecord) -> Point | None:
    return next((address.point for address in record.contact.addresses if address.point), None)


def _municipality(record: ChannelRecord, municipalities: Mapping[str, str]) -> str:
    """The only municipality of the channel's area, else the one its post office is named after."""
    codes = record.area.municipalities if record.area else ()
    if len(codes) == 1:
        return codes[0]
    offices = (address.post_office.get("fi", "") for address in record.contact.addresses)
    found = (municipalities.get(office.lower()) for office in offices)
    return next((code for code in found if code), "")
