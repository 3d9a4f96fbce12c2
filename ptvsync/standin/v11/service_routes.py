"""Service endpoints of v11."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import CodeList, ServiceRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .archives import archived
from .content import Content
from .errors import bad_request, not_found
from .general_descriptions import render_service_with_general_description
from .paging import id_page
from .parameters import guid, uri
from .queries import changed, organization_of
from .restricted import restricted
from .rows import default_text
from .services import TYPES, render_service


SERVICES = Content("Service", Kind.SERVICE, lambda world: world.services, render_service)
WITH_TEXTS = Content(
    "Service", Kind.SERVICE, lambda world: world.services, render_service_with_general_description
)


def add_service_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/Service", SERVICES.ids)
    router.add("/Service/list", SERVICES.listed)
    router.add("/Service/serviceWithGD/list", WITH_TEXTS.listed)
    router.add("/Service/serviceWithGD/{id}", WITH_TEXTS.detail)
    router.add("/Service/list/organization", list_of_organization)
    router.add("/Service/list/area/{area}/code/{code}", list_of_area)
    router.add("/Service/area/{area}/code/{code}", SERVICES.in_area)
    router.add("/Service/serviceClass", of_service_class)
    router.add("/Service/targetGroup", of_target_group)
    router.add("/Service/industrialClass", of_industrial_class)
    router.add("/Service/type/{type}", of_type)
    router.add("/Service/serviceChannel/{id}", of_channel)
    router.add("/Service/archived/list", archived(Kind.SERVICE, "serviceNames"))
    router.add("/Service/active", restricted)
    router.add("/Service/active/{id}", restricted)
    router.add("/Service/{id}", SERVICES.detail)


def list_of_organization(world: World, request: Request) -> Response:
    """Answer the services an organisation is responsible for or produces."""
    wanted = organization_of(world, request)
    found = world.kept(("organization", wanted), lambda: _of_organization(world, wanted))
    return _content(request).object_page(world, request, found)


def _of_organization(world: World, wanted: UUID) -> list[ServiceRecord]:
    return [
        service
        for service in SERVICES.all(world)
        if wanted == service.organization_id
        or wanted in service.other_organization_ids
        or any(wanted == producer.organization_id for producer in service.producers)
    ]


def list_of_area(world: World, request: Request, area: str, code: str) -> Response:
    """Answer the services of an area."""
    return _content(request).listed_in_area(world, request, area, code)


def of_service_class(world: World, request: Request) -> Response:
    """Answer the services of a class, of its main class, or linked to a general description of it."""
    wanted = uri(request)
    entry = world.codes.by_uri(CodeList.SERVICE_CLASS, wanted)
    if entry is None:
        raise not_found(f"Service class with uri '{wanted}' not found.")
    codes = {entry.code, entry.parent} - {""}
    found = [item for item in SERVICES.all(world) if codes & _classes(item, world)]
    return SERVICES.id_page(request, found)


def of_target_group(world: World, request: Request) -> Response:
    """Answer the services of a target group."""
    wanted = uri(request)
    entry = world.codes.by_uri(CodeList.TARGET_GROUP, wanted)
    if entry is None:
        raise not_found(f"Target group with uri '{wanted}' not found.")
    found = [item for item in SERVICES.all(world) if entry.code in item.target_groups]
    return SERVICES.id_page(request, found)


def of_industrial_class(world: World, request: Request) -> Response:
    """Answer the services of an industrial class."""
    wanted = uri(request)
    found = [item for item in SERVICES.all(world) if wanted in item.industrial_classes]
    return SERVICES.id_page(request, found)


def of_type(world: World, request: Request, type: str) -> Response:
    """Answer the services of a type."""
    if type not in TYPES.values():
        raise bad_request(f"Service type '{type}' is not valid.")
    return SERVICES.id_page(request, [i for i in SERVICES.all(world) if TYPES[i.type] == type])


def of_channel(world: World, request: Request, id: str) -> Response:
    """Answer the services connected to a channel, by the time they were connected."""
    channel = world.channels.get(guid(id))
    if channel is None:
        raise not_found(f"Service channel with id '{id}' not found.")
    connections = changed(request, world.connections.of_channel(channel.id))
    services = (world.services.get(connection.service_id) for connection in connections)
    found = [service for service in services if service]
    return id_page(request, found, lambda i: {"id": str(i.id), "name": default_text(i.names)})


def _content(request: Request) -> Content[ServiceRecord]:
    return WITH_TEXTS if request.flag("serviceWithGD") else SERVICES


def _classes(service: ServiceRecord, world: World) -> set[str]:
    general = world.general_descriptions.get(service.general_description_id or service.id)
    return {*service.classes, *(general.classes if general else ())}
