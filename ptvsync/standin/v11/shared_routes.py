"""Endpoints of v11 for collections, general descriptions and everything of an organisation."""

from __future__ import annotations

from ptvsync.records import ChannelRecord, ServiceRecord
from ptvsync.standin.entities import GeneralDescription, Kind, ServiceCollection
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .errors import not_found
from .general_descriptions import render_general_description
from .paging import id_page, object_page
from .parameters import guid, guids
from .queries import changed, organization_of
from .restricted import restricted
from .rows import default_text, timestamp
from .service_collections import render_collection


_MAINTAINERS_LISTS = (
    "Translation",
    "NotMaintainedServices",
    "NotMaintainedServiceChannels",
    "ServicesWithoutChannels",
    "ChannelsWithoutServices",
    "ExpiringServiceChannels",
)


def add_shared_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/ServiceCollection", collections)
    router.add("/ServiceCollection/organization", collections_of_organization)
    router.add("/ServiceCollection/{id}", collection)
    router.add("/GeneralDescription", general_descriptions)
    router.add("/GeneralDescription/newGdList", general_descriptions)
    router.add("/GeneralDescription/list", listed_general_descriptions)
    router.add("/GeneralDescription/{id}", general_description)
    router.add("/Common/EntitiesByOrganization/{id}", entities_of_organization)
    for name in _MAINTAINERS_LISTS:
        router.add(f"/Common/{name}", restricted)


def collections(world: World, request: Request) -> Response:
    """Answer an id page of collections, or of archived ones."""
    if request.flag("archived"):
        gone = [item for item in world.tombstones if item.kind is Kind.COLLECTION]
        return id_page(request, gone, lambda i: {"id": str(i.id), "name": default_text(i.names)})
    return id_page(request, changed(request, world.collections.values()), _row)


def collections_of_organization(world: World, request: Request) -> Response:
    """Answer a page of an organisation's collections."""
    owner = organization_of(world, request)
    found = [item for item in list(world.collections.values()) if item.organization_id == owner]
    return object_page(request, found, lambda item: render_collection(item, world))


def collection(world: World, request: Request, id: str) -> Response:
    """Answer one collection."""
    record = world.collections.get(guid(id))
    if record is None:
        raise not_found(f"Service collection with id '{id}' not found.")
    return Response(render_collection(record, world))


def general_descriptions(world: World, request: Request) -> Response:
    """Answer an id page of general descriptions."""
    return id_page(request, changed(request, world.general_descriptions.values()), _row)


def listed_general_descriptions(world: World, request: Request) -> Response:
    """Answer the general descriptions of ``guids``."""
    records = world.general_descriptions
    found = [records[item] for item in guids(request) if item in records]
    if not found:
        raise not_found("General descriptions not found.")
    return Response([render_general_description(item, world) for item in found])


def general_description(world: World, request: Request, id: str) -> Response:
    """Answer one general description."""
    record = world.general_descriptions.get(guid(id))
    if record is None:
        raise not_found(f"General description with id '{id}' not found.")
    return Response(render_general_description(record, world))


def entities_of_organization(world: World, request: Request, id: str) -> Response:
    """Answer a page of the services and channels of an organisation."""
    owner = guid(id, "organizationId")
    if owner not in world.organizations:
        raise not_found(f"Organization with id '{id}' not found.")
    content: list[ServiceRecord | ChannelRecord] = [*world.services.values()]
    content += world.channels.values()
    found = changed(request, [item for item in content if item.organization_id == owner])
    return id_page(
        request,
        found,
        lambda item: {
            "id": str(item.id),
            "type": "Service" if item.id in world.services else "ServiceChannel",
            "modified": timestamp(item.modified),
        },
    )


def _row(item: ServiceCollection | GeneralDescription) -> Json:
    return {"id": str(item.id), "name": default_text(item.names)}
