"""Faults in the lists of an answer: rows and totals that are not what they should be."""

from __future__ import annotations

from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.world import World

from .changing import changing
from .transport import Answer, Fault


_LISTS = ("itemList", "items")


def empty_page() -> Fault:
    """Answer every list as if nothing was found."""

    def change(payload: Json, request: Request) -> None:
        if "itemList" in payload:
            payload.update(pageCount=0, itemList=None)
        elif "items" in payload:
            payload.update(totalItems=0, totalPages=0, items=[])

    return changing(change)


def half_page() -> Fault:
    """Lose two thirds of the rows of every page; its totals stay."""

    def change(payload: Json, request: Request) -> None:
        rows = _rows(payload)
        del rows[len(rows) // 3 :]

    return changing(change)


def wrong_total() -> Fault:
    """Tell of a page and a hundred items more than there are."""

    def change(payload: Json, request: Request) -> None:
        for key, more in (("pageCount", 1), ("totalPages", 1), ("totalItems", 100)):
            if isinstance(payload.get(key), int):
                payload[key] = int(str(payload[key])) + more

    return changing(change)


def services_vanish(share: float = 0.6) -> Fault:
    """Answer as if a share of the services had been unpublished overnight."""
    reduced: dict[int, World] = {}

    def fault(request: Request, answer: Answer, world: World) -> Response:
        if world.revision not in reduced:
            reduced.clear()
            reduced[world.revision] = world.without_services(share)
        return answer(request, reduced[world.revision])

    return fault


def nameless_rows() -> Fault:
    """Begin each id page of v11 with a row that has no name and whose detail is a 404."""

    def change(payload: Json, request: Request) -> None:
        rows = payload.get("itemList")
        if isinstance(rows, list) and payload.get("pageSize") == 1000:
            ghost = uuid5(NAMESPACE_URL, request.path)
            rows.insert(0, {"id": str(ghost), "name": None})

    return changing(change)


def duplicate_ids() -> Fault:
    """Begin every page but the first with the last item of the page before."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request, world).opened()
        number = request.first("page", "1")
        if number.isdecimal() and int(number) > 1 and _rows(response.payload):
            query = {**request.query, "page": [str(int(number) - 1)]}
            before = answer(replace(request, query=query), world).opened()
            _rows(response.payload)[:0] = _rows(before.payload)[-1:]
        return response

    return fault


def _rows(payload: object) -> list[object]:
    """Return the list of a page, an empty one for other answers."""
    values = [payload.get(key) for key in _LISTS] if isinstance(payload, dict) else []
    return next((value for value in values if isinstance(value, list)), [])
