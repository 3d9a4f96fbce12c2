"""Lists of archived services and channels of one organisation."""

from __future__ import annotations

from collections.abc import Callable

from ptvsync.standin.entities import Kind, Tombstone, TombstoneStatus
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.world import World

from .errors import invalid
from .parameters import guid
from .rows import timestamp, typed_rows


_TYPES = ("Manual", "Automatic")
_MAX_TAKE = 100


def archived(kind: Kind, names_key: str) -> Callable[[World, Request], Response]:
    """Return the handler of ``…/archived/list`` for one kind of content."""

    def answer(world: World, request: Request) -> Response:
        if request.first("archivingType") not in _TYPES:
            raise invalid("archivingType", "The archivingType field is required.")
        organization = guid(request.first("organizationId"), "organizationId")
        take, skip = _take(request), int(request.first("skip", "0"))
        found = [
            item
            for item in world.tombstones
            if item.kind is kind
            and item.status is TombstoneStatus.ARCHIVED
            and item.organization_id == organization
        ]
        return Response([_row(item, names_key) for item in found[skip : skip + take]])

    return answer


def _take(request: Request) -> int:
    text = request.first("take")
    if not text.isdigit() or int(text) > _MAX_TAKE:
        raise invalid("take", f"The field take must be between 0 and {_MAX_TAKE}.")
    return int(text)


def _row(item: Tombstone, names_key: str) -> Json:
    return {
        "id": str(item.id),
        "organizationId": str(item.organization_id),
        "type": item.type,
        "archivingDate": timestamp(item.at),
        names_key: typed_rows(item.names, "Name"),
    }
