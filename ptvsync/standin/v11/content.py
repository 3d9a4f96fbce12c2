"""Handlers that are alike for services, channels and organisations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

import orjson

from ptvsync.records import ChannelRecord, OrganizationRecord, ServiceRecord
from ptvsync.standin.entities import Kind, Tombstone, TombstoneStatus
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.reach import once_for_each
from ptvsync.standin.world import World

from .errors import not_found, too_many
from .paging import OBJECT_PAGE_SIZE, id_page, object_page
from .parameters import changed_between, guid, guids, status
from .queries import area_query, changed
from .rows import default_text


Item = TypeVar("Item", ServiceRecord, ChannelRecord, OrganizationRecord)
Handler = Callable[..., Response]


@dataclass(frozen=True)
class Content(Generic[Item]):
    """One kind of content: its word in messages, its records and how they are written."""

    word: str
    kind: Kind
    records: Callable[[World], dict[UUID, Item]]
    render: Callable[[Item, World], Json]

    def all(self, world: World) -> list[Item]:
        """Return the published records."""
        return list(self.records(world).values())

    def ids(self, world: World, request: Request) -> Response:
        """Answer an id page of what is published, archived or withdrawn."""
        wanted = status(request)
        if wanted == "Published":
            return self.id_page(request, self.all(world))
        return _tombstone_page(world, request, self.kind, TombstoneStatus(wanted))

    def detail(self, world: World, request: Request, id: str) -> Response:
        """Answer one object; archived and unknown ones are alike."""
        record = self.records(world).get(guid(id))
        if record is None:
            raise not_found(f"{self.word} with id '{id}' not found.")
        return Response(self.row(record, world))

    def listed(self, world: World, request: Request) -> Response:
        """Answer the objects of ``guids``, dropping unknown ones."""
        records = self.records(world)
        found = [records[item] for item in dict.fromkeys(guids(request)) if item in records]
        if not found:
            raise not_found(f"{self.word}s not found.")
        if len(found) > OBJECT_PAGE_SIZE:
            raise too_many()
        return Response([self.row(record, world) for record in found])

    def in_area(self, world: World, request: Request, area: str, code: str) -> Response:
        """Answer an id page of an area."""
        return self.id_page(request, self._of_area(world, request, area, code))

    def listed_in_area(self, world: World, request: Request, area: str, code: str) -> Response:
        """Answer a page of the objects of an area."""
        found = world.kept(
            request.question(), lambda: changed(request, self._of_area(world, request, area, code))
        )
        return self.object_page(world, request, found)

    def id_page(self, request: Request, records: list[Item]) -> Response:
        """Answer an id page of records, changed within the dates asked for."""
        return id_page(request, changed(request, records), _id_row)

    def object_page(self, world: World, request: Request, records: list[Item]) -> Response:
        """Answer a page of whole objects."""
        return object_page(request, records, lambda record: self.row(record, world))

    def row(self, record: Item, world: World) -> orjson.Fragment:
        """Return the JSON of a record, kept until anything changes: v11 writes neighbours' names in."""
        key = ("11", self.render, record.id)
        return world.renderings.row(key, world.revision, lambda: self.render(record, world))

    def _of_area(self, world: World, request: Request, area: str, code: str) -> list[Item]:
        query = area_query(world, area, code)
        whole = request.flag("includeWholeCountry")
        matches = once_for_each(lambda found: query.matches(found, whole))
        return [item for item in self.all(world) if matches(item.area)]


def _id_row(record: ServiceRecord | ChannelRecord | OrganizationRecord) -> Json:
    row: Json = {"id": str(record.id), "name": default_text(record.names)}
    if isinstance(record, OrganizationRecord):
        row["parentOrganizationId"] = str(record.parent_id) if record.parent_id else None
    return row


def _tombstone_page(
    world: World, request: Request, kind: Kind, wanted: TombstoneStatus
) -> Response:
    after, before = changed_between(request)
    found = [
        item
        for item in world.tombstones
        if item.kind is kind and item.status is wanted and after < item.at < before
    ]
    return id_page(request, found, _tombstone_row)


def _tombstone_row(item: Tombstone) -> Json:
    return {"id": str(item.id), "name": default_text(item.names)}
