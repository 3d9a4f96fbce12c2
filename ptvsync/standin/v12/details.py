"""Details by id and tombstone feeds, alike for all the content of v12."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from ptvsync.standin.entities import Kind, TombstoneStatus
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.world import World

from .paging import page
from .parameters import Parameters, content_id
from .problems import not_found
from .writing import written


Item = TypeVar("Item")
Handler = Callable[..., Response]


def detail(records: Callable[[World], dict[UUID, Item]], render: Callable[[Item], Json]) -> Handler:
    """Return the handler of ``…/{contentId}``."""

    def answer(world: World, request: Request, id: str) -> Response:
        wanted = content_id(request, id)
        record = records(world).get(wanted)
        if record is None:
            raise not_found(request, wanted, was_published(world, wanted))
        return Response(written(world, render)(record))

    return answer


def archived(kind: Kind) -> Handler:
    """Return the handler of ``…/archived``, oldest first."""

    def answer(world: World, request: Request) -> Response:
        parameters = Parameters(request)
        start = parameters.moment("archivedAtOrAfter", required=True)
        gone = [
            item
            for item in world.tombstones
            if item.kind is kind
            and item.status is TombstoneStatus.ARCHIVED
            and (start is None or item.at >= start)
        ]
        gone.sort(key=lambda item: item.at)
        return page(parameters, gone, lambda item: {"contentId": str(item.id)})

    return answer


def was_published(world: World, content: UUID) -> bool:
    """Tell whether content has a tombstone."""
    return any(item.id == content for item in world.tombstones)
