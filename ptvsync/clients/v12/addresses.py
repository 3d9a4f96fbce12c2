"""Addresses of v12, which come in groups by their form."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import point_of
from ptvsync.records import Address, AddressKind, Point
from ptvsync.text import clean_text

from .accessibility import groups
from .places import FORMS, POSTAL_CODE, SERVICE_POINT, Places
from .values import localised


SYSTEM = "EPSG:3067"
# A maintainer who moved the pin knows better than the land survey's address point (§3.2).
COORDINATE_SOURCES = ("User", "NLS", "AccessibilityRegister")


def addresses(group: Payload | None, kind: AddressKind, places: Places) -> tuple[Address, ...]:
    """The addresses of ``location`` or ``contactAddresses``."""
    return tuple(_addresses(group or {}, kind, places))


def delivery_addresses(payload: Payload, places: Places) -> tuple[Address, ...]:
    """Where a printed form is sent."""
    return tuple(
        Address(
            kind=AddressKind.DELIVERY,
            free_text=localised(row.get("deliveryInformation")),
            recipient=localised(row.get("recipient")),
            **_parts(row, places),
        )
        for row in payload.get("deliveryAddresses") or ()
    )


def _addresses(group: Payload, kind: AddressKind, places: Places) -> Iterator[Address]:
    for form in FORMS:
        for row in group.get(form) or ():
            told = places.sentences.get(row.get(SERVICE_POINT) or "", [])
            yield Address(kind=kind, accessibility=groups(told), **_parts(row, places))
    for row in group.get("foreignAddresses") or ():
        free_text = localised(row.get("address"))
        yield Address(kind=kind, free_text=free_text, country=row.get("countryCode") or "")


def _parts(row: Payload, places: Places) -> Payload:
    postal_code = clean_text(row.get(POSTAL_CODE))
    return {
        "street": localised(row.get("streetName")),
        "number": clean_text(row.get("addressDetail")),
        "po_box": localised(row.get("postOfficeBox")),
        "postal_code": postal_code,
        "post_office": places.post_offices.get(postal_code, {}),
        "info": localised(row.get("additionalInformation")),
        "point": _point(row),
    }


def _point(row: Payload) -> Point | None:
    found = {item.get("source"): item for item in row.get("coordinates") or ()}
    for source in COORDINATE_SOURCES:
        item = found.get(source) or {}
        if item.get("system") == SYSTEM:
            return point_of(item.get("easting"), item.get("northing"))
    return None
