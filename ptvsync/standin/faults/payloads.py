"""Faults in the payload of a right answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import NAMESPACE_URL, uuid5

from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.world import World

from .transport import Answer, Fault


_LISTS = ("itemList", "items")
_OLD_CLASS_URI = "http://urn.fi/URN:NBN:fi:au:ptvl:v1"


def empty_page() -> Fault:
    """Answer every list as if nothing was found."""

    def change(payload: Json, request: Request) -> None:
        if "itemList" in payload:
            payload.update(pageCount=0, itemList=None)
        elif "items" in payload:
            payload.update(totalItems=0, totalPages=0, items=[])

    return _changing(change)


def nameless_rows() -> Fault:
    """Begin each id page of v11 with a row that has no name and whose detail is a 404."""

    def change(payload: Json, request: Request) -> None:
        rows = payload.get("itemList")
        if isinstance(rows, list) and payload.get("pageSize") == 1000:
            ghost = uuid5(NAMESPACE_URL, request.path)
            rows.insert(0, {"id": str(ghost), "name": None})

    return _changing(change)


def duplicate_ids() -> Fault:
    """Repeat the last item of a page as the first of the next."""
    last_items: dict[str, object] = {}

    def change(payload: Json, request: Request) -> None:
        rows = next((payload[key] for key in _LISTS if payload.get(key)), None)
        if not isinstance(rows, list):
            return
        last = rows[-1]
        if request.first("page", "1") != "1" and request.path in last_items:
            rows.insert(0, last_items[request.path])
        last_items[request.path] = last

    return _changing(change)


def reordered_hours() -> Fault:
    """Turn every list of hours around."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            for key in ("serviceHours", "openingHour", "hours"):
                value = found.get(key)
                if isinstance(value, list):
                    value.reverse()

    return _changing(change)


def old_class_uris() -> Fault:
    """Give v11 classes their uris of v10, with today's beside them."""

    def change(payload: Json, request: Request) -> None:
        for found in _objects(payload):
            if found.get("ontologyType") == "ptvserclass2":
                found["newUri"], found["newParentUri"] = found["uri"], found["parentUri"]
                found["uri"] = f"{_OLD_CLASS_URI}{str(found['code']).removeprefix('P')}"
                found["parentUri"] = None

    return _changing(change)


def bad_coordinates() -> Fault:
    """Empty the first coordinates of an answer and swap the axes of the others."""

    def change(payload: Json, request: Request) -> None:
        for number, found in enumerate(_located(payload)):
            first, second = ("latitude", "longitude") if "latitude" in found else _METRES
            if number == 0 and first == "latitude":
                found.update(latitude="", longitude="")
            else:
                found[first], found[second] = found[second], found[first]

    return _changing(change)


_METRES = ("northing", "easting")


def _changing(change: Callable[[Json, Request], None]) -> Fault:
    """Return a fault that changes the payload of successful answers."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request)
        payload = response.payload
        found = payload if isinstance(payload, list) else [payload]
        for item in found:
            if isinstance(item, dict) and response.status == 200:
                change(item, request)
        return response

    return fault


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
