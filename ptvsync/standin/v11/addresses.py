"""Addresses as v11 writes them: coordinates are strings of EPSG:3067 metres, latitude the northing."""

from __future__ import annotations

from ptvsync.coordinates import to_tm35fin
from ptvsync.records import AccessibilityGroup, Address, AddressKind, Area, Point
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .areas import municipality
from .rows import rows


def location_addresses(
    addresses: tuple[Address, ...], area: Area | None, world: World
) -> list[Json]:
    """Return the addresses of a service location, with the entrances of the places."""
    return [_with_entrances(address, area, world) for address in addresses]


def visiting_addresses(
    addresses: tuple[Address, ...], area: Area | None, world: World, visiting: str
) -> list[Json]:
    """Return addresses without entrances; ``visiting`` is the type of those that are not postal."""
    return [
        {
            "type": "Postal" if address.kind is AddressKind.POSTAL else visiting,
            "subType": _sub_type(address, "Street"),
            **_parts(address, area, world),
            "country": address.country,
        }
        for address in addresses
    ]


def delivery_addresses(
    addresses: tuple[Address, ...], area: Area | None, world: World
) -> list[Json]:
    """Return the addresses that a form is sent to."""
    return [
        {
            "subType": _sub_type(address, "Street") if _is_postal(address) else "NoAddress",
            "postOfficeBoxAddress": _post_office_box(address, area, world),
            "streetAddress": _street(address, area, world),
            "deliveryAddressInText": rows(address.free_text),
            "receiver": rows(address.recipient),
        }
        for address in addresses
    ]


def _with_entrances(address: Address, area: Area | None, world: World) -> Json:
    postal = address.kind is AddressKind.POSTAL
    parts = _parts(address, area, world)
    return {
        "type": "Postal" if postal else "Location",
        "subType": _sub_type(address, "Street" if postal else "Single"),
        "postOfficeBoxAddress": parts["postOfficeBoxAddress"],
        "streetAddress": parts["streetAddress"],
        "otherAddress": _other(address),
        "locationAbroad": parts["locationAbroad"],
        "entrances": _entrances(address),
        "country": address.country,
    }


def _parts(address: Address, area: Area | None, world: World) -> Json:
    return {
        "postOfficeBoxAddress": _post_office_box(address, area, world),
        "streetAddress": _street(address, area, world),
        "locationAbroad": rows(address.free_text) or None,
    }


def _is_postal(address: Address) -> bool:
    return bool(address.street or address.po_box)


def _sub_type(address: Address, street: str) -> str:
    if address.po_box:
        return "PostOfficeBox"
    if address.street:
        return street
    return "Abroad" if address.free_text else "Other"


def _post_office_box(address: Address, area: Area | None, world: World) -> Json | None:
    if not address.po_box:
        return None
    return {"postOfficeBox": rows(address.po_box), **_postal_code(address, area, world)}


def _street(address: Address, area: Area | None, world: World) -> Json | None:
    if not address.street:
        return None
    return {
        "street": rows(address.street),
        "streetNumber": address.number,
        **_postal_code(address, area, world),
        **_coordinates(address.point),
        "coordinateState": "Ok" if address.point else "NotReceived",
    }


def _other(address: Address) -> Json | None:
    if _is_postal(address) or address.free_text:
        return None
    return {
        **_coordinates(address.point),
        "postalCode": address.postal_code or None,
        "postOffice": rows(address.post_office),
        "additionalInformation": rows(address.info),
    }


def _postal_code(address: Address, area: Area | None, world: World) -> Json:
    """Return the postal part; the municipality is that of a single-municipality area."""
    codes = area.municipalities if area else ()
    return {
        "postalCode": address.postal_code,
        "postOffice": rows(address.post_office),
        "municipality": municipality(codes[0], world) if len(codes) == 1 else None,
        "additionalInformation": rows(address.info),
    }


def _coordinates(point: Point | None) -> Json:
    if point is None:
        return {"latitude": None, "longitude": None}
    easting, northing = to_tm35fin(point.lat, point.lon)
    return {"latitude": f"{northing:.3f}", "longitude": f"{easting:.3f}"}


def _entrances(address: Address) -> list[Json]:
    if not address.accessibility:
        return []
    return [
        {
            "name": rows(address.accessibility[0].entrance),
            "isMainEntrance": True,
            "coordinates": _coordinates(address.point),
            "contactInfo": {"phone": None, "email": None, "url": None},
            "accessibilitySentences": [_sentences(group) for group in address.accessibility],
        }
    ]


def _sentences(group: AccessibilityGroup) -> Json:
    return {
        "sentenceGroup": rows(group.heading),
        "sentences": [{"sentence": rows(sentence)} for sentence in group.sentences],
    }
