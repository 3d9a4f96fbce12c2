"""The columns that a record alone decides.

Every function takes the codes of municipalities by lower-case Finnish name, which places need. An
``organization``, ``service`` or ``channel`` is the registry id of a row that the database looks up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ptvsync.language import localize
from ptvsync.records import (
    AreaScope,
    ChannelRecord,
    Charge,
    CollectionRecord,
    ConnectionRecord,
    OrganizationRecord,
    Point,
    ServiceRecord,
    Texts,
)


Fields = dict[str, Any]
NAME_LENGTH = 255
KEYWORD_LENGTH = 300


def organization_fields(record: OrganizationRecord, _codes: Mapping[str, str]) -> Fields:
    """Columns of an organisation."""
    codes = record.area.municipalities if record.area else ()
    seat = record.municipality or (codes[0] if len(codes) == 1 else "")
    return {
        "name": _name(record.names),
        "type": record.type.value,
        "business_id": record.business_id,
        "municipality_code": seat,
    }


def service_fields(record: ServiceRecord, _codes: Mapping[str, str]) -> Fields:
    """Columns of a service."""
    return {
        "name": _name(record.names),
        "organization": record.organization_id,
        "area_scope": record.area.scope.value,
        "nationwide": record.area.scope is not AreaScope.LIMITED,
        # Those of its regions and counties are added once it is written.
        "municipality_codes": list(record.area.municipalities),
        "class_codes": list(record.classes),
        "target_group_codes": list(record.target_groups),
        "life_event_codes": list(record.life_events),
        "keywords": _keywords(record),
        "languages": sorted(record.names),
        "is_free": record.charge is Charge.FREE,
    }


def channel_fields(record: ChannelRecord, codes: Mapping[str, str]) -> Fields:
    """Columns of a channel."""
    point = _point(record)
    return {
        "name": _name(record.names),
        "type": record.type.value,
        "organization": record.organization_id,
        "municipality_code": _municipality(record, codes),
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
    }


def connection_fields(record: ConnectionRecord, _codes: Mapping[str, str]) -> Fields:
    """The ends of a connection."""
    return {"service": record.service_id, "channel": record.channel_id}


def collection_fields(record: CollectionRecord, _codes: Mapping[str, str]) -> Fields:
    """Columns of a collection."""
    return {"name": _name(record.names), "service_ids": record.service_ids}


def _name(names: Texts) -> str:
    return str(localize(names, "fi"))[:NAME_LENGTH]


def _keywords(record: ServiceRecord) -> list[str]:
    words = {word.lower()[:KEYWORD_LENGTH] for words in record.keywords.values() for word in words}
    return sorted(words)


def _point(record: ChannelRecord) -> Point | None:
    return next((address.point for address in record.contact.addresses if address.point), None)


def _municipality(record: ChannelRecord, codes: Mapping[str, str]) -> str:
    """The only municipality of the channel's area, else the one its post office is named after."""
    own = record.area.municipalities if record.area else ()
    if len(own) == 1:
        return own[0]
    offices = (address.post_office.get("fi", "") for address in record.contact.addresses)
    found = (codes.get(office.lower()) for office in offices)
    return next((code for code in found if code), "")
