"""Connection endpoints of v12."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from ptvsync.records import ConnectionRecord
from ptvsync.standin.connections import connection_content_id
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .connections import render_connection
from .details import archived, was_published
from .filters import Condition, in_ids, published_since, search
from .paging import page
from .parameters import Parameters, content_id
from .problems import not_found
from .writing import written


def add_connection_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with ids."""
    router.add("/connection/search", search_connections)
    router.add("/connection/archived", archived(Kind.CONNECTION))
    router.add("/connection/{service}/{channel}", connection)


def search_connections(world: World, request: Request) -> Response:
    """Answer a page of the connections of some services or channels."""
    parameters = Parameters(request)
    conditions: list[Condition[ConnectionRecord]] = [
        published_since(parameters, lambda item: item.modified),
        in_ids(parameters, "channelContentIds", lambda item: item.channel_id),
    ]
    services = parameters.content_ids("serviceContentIds")
    found = search(_connections(world, services), conditions)
    return page(parameters, found, written(world, render_connection))


def _connections(world: World, services: Iterable[UUID]) -> list[ConnectionRecord]:
    """Return the connections of some services, or all when none is asked for."""
    chosen = sorted(services)
    if not chosen:
        return world.connections.all()
    return [item for service in chosen for item in world.connections.of_service(service)]


def connection(world: World, request: Request, service: str, channel: str) -> Response:
    """Answer one connection."""
    service_id = content_id(request, service, "serviceContentId")
    channel_id = content_id(request, channel, "channelContentId")
    found = world.connections.get(service_id, channel_id)
    if found is None:
        pair_id = connection_content_id(service_id, channel_id)
        raise not_found(request, pair_id, was_published(world, pair_id))
    return Response(written(world, render_connection)(found))
