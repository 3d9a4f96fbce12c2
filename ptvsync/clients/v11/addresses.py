"""Addresses of v11. Beware: ``latitude`` is the northing and ``longitude`` the easting (§0.8)."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import point_of
from ptvsync.records import AccessibilityGroup, Address, AddressKind, Point
from ptvsync.text import clean_text

from .rows import items, texts


DEFAULT_COUNTRY = "FI"
# What PTV says of coordinates that it has not found, or that are left over from another address.
UNSETTLED = {"Loading", "Failed", "NotReceived", "EmptyInputReceived", "WrongFormatReceived"}


def addresses(payload: Payload | None) -> tuple[Address, ...]:
    """Visiting and postal addresses of a place, organisation or connection."""
    return tuple(_address(row) for row in items(payload, "addresses"))


def delivery_addresses(payload: Payload) -> tuple[Address, ...]:
    """Where a printed form is sent."""
    return tuple(_delivery(row) for row in items(payload, "deliveryAddresses"))


def _address(row: Payload) -> Address:
    postal = row.get("type") == "Postal"
    parts = _parts(row)
    parts["free_text"] = texts(row, "locationAbroad")
    return Address(
        kind=AddressKind.POSTAL if postal else AddressKind.LOCATION,
        country=row.get("country") or DEFAULT_COUNTRY,
        accessibility=tuple(
            group for entrance in items(row, "entrances") for group in _groups(entrance)
        ),
        **parts,
    )


def _delivery(row: Payload) -> Address:
    return Address(
        kind=AddressKind.DELIVERY,
        free_text=texts(row, "deliveryAddressInText"),
        recipient=texts(row, "receiver"),
        **_parts(row),
    )


def _parts(row: Payload) -> Payload:
    street = row.get("streetAddress") or {}
    box = row.get("postOfficeBoxAddress") or {}
    other = row.get("otherAddress") or {}
    place = street or box or other
    return {
        "street": texts(street, "street"),
        "number": clean_text(street.get("streetNumber")),
        "po_box": texts(box, "postOfficeBox"),
        "postal_code": clean_text(place.get("postalCode")),
        "post_office": texts(place, "postOffice"),
        "info": texts(place, "additionalInformation"),
        "point": _point(place),
    }


def _point(place: Payload) -> Point | None:
    if place.get("coordinateState") in UNSETTLED:
        return None
    return point_of(place.get("longitude"), place.get("latitude"))


def _groups(entrance: Payload) -> list[AccessibilityGroup]:
    contact = entrance.get("contactInfo") or {}
    return [
        AccessibilityGroup(
            entrance=texts(entrance, "name"),
            heading=texts(group, "sentenceGroup"),
            sentences=tuple(texts(row, "sentence") for row in items(group, "sentences")),
            phone=clean_text(contact.get("phone")),
            email=clean_text(contact.get("email")),
            url=clean_text(contact.get("url")),
        )
        for group in items(entrance, "accessibilitySentences")
    ]
