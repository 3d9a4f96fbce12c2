"""Faults inside the objects of a right answer."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.standin.http import Json, Request

from .changing import changing
from .transport import Fault


_OLD_CLASS_URI = "http://urn.fi/URN:NBN:fi:au:ptvl:v1"


def reordered_hours() -> Fault:
    """Turn every list of hours around."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            for key in ("serviceHours", "openingHour", "hours"):
                value = found.get(key)
                if isinstance(value, list):
                    value.reverse()

    return changing(change)


def old_class_uris() -> Fault:
    """Give v11 classes their uris of v10, with today's beside them."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            if found.get("ontologyType") == "ptvserclass2":
                found["newUri"], found["newParentUri"] = found["uri"], found["parentUri"]
                found["uri"] = f"{_OLD_CLASS_URI}{str(found['code']).removeprefix('P')}"
                found["parentUri"] = None

    return changing(change)


def bad_coordinates() -> Fault:
    """Empty the first coordinates of an answer and swap the axes of the others."""

    def change(payload: Json, request: Request) -> None:
        for number, found in enumerate(_located(payload)):
            first, second = ("latitude", "longitude") if "latitude" in found else _METRES
            if number == 0 and first == "latitude":
                found.update(latitude="", longitude="")
            else:
                found[first], found[second] = found[second], found[first]

    return changing(change)


def organization_missing() -> Fault:
    """Leave out the organisation of every role in v11, as it does for unpublished ones."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            if "roleType" in found and "organization" in found:
                found["organization"] = None

    return changing(change)


def null_lists() -> Fault:
    """Write null in place of every empty list."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            found.update({key: None for key, value in found.items() if value == []})

    return changing(change)


def new_fields() -> Fault:
    """Add a field that no client knows to every object."""

    def change(payload: Json, request: Request) -> None:
        for found in list(_objects(payload)):
            if not found.keys() <= _LANGUAGES:
                found["newInThisRelease"] = {"value": 1}

    return changing(change)


_LANGUAGES = {"fi", "sv", "en", "se", "smn", "sms"}
_METRES = ("northing", "easting")


def _located(payload: object) -> list[Json]:
    return [found for found in _objects(payload) if "latitude" in found or "northing" in found]


def _objects(value: object) -> Iterator[Json]:
    """Yield every object of a payload, outer ones first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
