"""Places on the map."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.clients.words import point_of
from ptvsync.quality.payloads import objects
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Reach, Subject
from ptvsync.records import Address, AddressKind, ChannelType


# (easting, northing) of v12 and of v11, whose "latitude" is the northing (reference §0.8).
_AXES = (("easting", "northing"), ("longitude", "latitude"))


def missing_coordinates(subject: Subject) -> Iterator[Finding]:
    """Places with a street address in Finland that the map cannot show."""
    for reach in _places(subject):
        addresses = _visited(reach)
        if addresses and not any(address.point for address in addresses) and not _odd(reach):
            yield Finding(channel=reach.name, text=_line(addresses[0]))


def outside_finland(subject: Subject) -> Iterator[Finding]:
    """Places whose coordinates are not in Finland; swapped ones are put right in the records."""
    for reach in _places(subject):
        if odd := _odd(reach):
            yield Finding(channel=reach.name, text=odd)


def _places(subject: Subject) -> Iterator[Reach]:
    return (reach for reach in subject.channels if reach.channel.type is ChannelType.LOCATION)


def _visited(reach: Reach) -> list[Address]:
    return [
        address
        for address in reach.channel.contact.addresses
        if address.kind is AddressKind.LOCATION and address.street and address.country == "FI"
    ]


def _odd(reach: Reach) -> str:
    """The first coordinates that lie nowhere in Finland."""
    for node in objects(reach.payload):
        for east, north in _AXES:
            if node.get(east) and node.get(north) and not point_of(node[east], node[north]):
                return f"{node[east]}, {node[north]}"
    return ""


def _line(address: Address) -> str:
    street = address.street.get("fi") or next(iter(address.street.values()))
    return f"{street} {address.number}, {address.postal_code}".strip(" ,")


RULES = (
    Rule(
        code="coordinates-missing",
        severity=Severity.HINT,
        title=_("Place is not on the map"),
        explanation=_("PTV found no coordinates for the address, so the map leaves the place out."),
        hint=_("Check the street and number, or set the point on PTV's map yourself."),
        check=missing_coordinates,
    ),
    Rule(
        code="coordinates-outside",
        severity=Severity.WARNING,
        title=_("Coordinates are not in Finland"),
        explanation=_("The point lies outside Finland, so the map leaves the place out."),
        hint=_("Set the point anew on PTV's map."),
        check=outside_finland,
    ),
)
