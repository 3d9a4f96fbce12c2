"""Addresses as v12 writes them: sorted into groups by their form, without the names of post offices."""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.coordinates import to_tm35fin
from ptvsync.records import Address, AddressKind, Point
from ptvsync.standin.http import Json

from .values import localised


def channel_location(addresses: Iterable[Address], service_point: str) -> Json:
    """Return the places of a service location; ``service_point`` is its id in the accessibility register."""
    located = [item for item in addresses if item.kind is AddressKind.LOCATION]
    streets = [
        {
            **_street(item),
            "accessibilityRegisterServicePointId": service_point if item.accessibility else None,
        }
        for item in located
        if item.street
    ]
    return {**_location(located), "streetAddresses": streets}


def organization_location(addresses: Iterable[Address]) -> Json:
    """Return the visiting addresses of an organisation."""
    located = [item for item in addresses if item.kind is AddressKind.LOCATION]
    return {**_location(located), "streetAddresses": _streets(located)}


def contact_addresses(addresses: Iterable[Address], kind: AddressKind = AddressKind.POSTAL) -> Json:
    """Return the addresses for mail, or those of another kind."""
    chosen = [item for item in addresses if item.kind is kind]
    return {
        "foreignAddresses": _foreign(chosen),
        "postOfficeBoxAddresses": [_post_office_box(item) for item in chosen if item.po_box],
        "streetAddresses": _streets(chosen),
    }


def delivery_address(address: Address) -> Json:
    """Return an address that a form is sent to."""
    recipient = {"recipient": localised(address.recipient)}
    if address.street:
        return {**_street(address), **recipient, "deliveryAddressType": "StreetAddress"}
    if address.po_box:
        return {**_post_office_box(address), **recipient, "deliveryAddressType": "PostOfficeBox"}
    information = {"deliveryInformation": localised(address.free_text)}
    return {**recipient, **information, "deliveryAddressType": "DeliveryInformation"}


def _location(addresses: list[Address]) -> Json:
    others = [item for item in addresses if not item.street and not item.free_text]
    return {
        "foreignAddresses": _foreign(addresses),
        "otherAddresses": [_other(item) for item in others],
    }


def _streets(addresses: list[Address]) -> list[Json]:
    return [_street(item) for item in addresses if item.street]


def _foreign(addresses: list[Address]) -> list[Json]:
    return [
        {"address": localised(item.free_text), "countryCode": item.country}
        for item in addresses
        if item.free_text
    ]


def _street(address: Address) -> Json:
    return {
        "addressSource": {"source": "Posti"},
        "streetName": localised(address.street),
        "addressDetail": address.number,
        "postalCode": address.postal_code,
        "coordinates": _coordinates(address.point, "NLS"),
        "additionalInformation": localised(address.info),
    }


def _other(address: Address) -> Json:
    return {
        "postalCode": address.postal_code or None,
        "coordinates": _coordinates(address.point, "User"),
        "additionalInformation": localised(address.info),
    }


def _post_office_box(address: Address) -> Json:
    return {
        "postalCode": address.postal_code,
        "postOfficeBox": localised(address.po_box),
        "additionalInformation": localised(address.info),
    }


def _coordinates(point: Point | None, source: str) -> list[Json]:
    if point is None:
        return []
    easting, northing = to_tm35fin(point.lat, point.lon)
    metres = {"easting": round(easting, 3), "northing": round(northing, 3)}
    return [{"system": "EPSG:3067", "source": source, **metres}]
