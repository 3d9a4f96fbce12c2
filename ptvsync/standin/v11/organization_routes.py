"""Organisation endpoints of v11."""

from __future__ import annotations

from ptvsync.records import OrganizationRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .content import Content
from .errors import not_found
from .organizations import render_organization
from .parameters import guid
from .restricted import restricted
from .rows import typed_rows


ORGANIZATIONS = Content(
    "Organization", Kind.ORGANIZATION, lambda world: world.organizations, render_organization
)


def add_organization_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/Organization", ORGANIZATIONS.ids)
    router.add("/Organization/list", ORGANIZATIONS.listed)
    router.add("/Organization/oid/{oid}", with_oid)
    router.add("/Organization/businesscode/{code}", with_business_code)
    router.add("/Organization/area/{area}/code/{code}", ORGANIZATIONS.in_area)
    router.add("/Organization/list/area/{area}/code/{code}", ORGANIZATIONS.listed_in_area)
    router.add("/Organization/Hierarchy", hierarchies)
    router.add("/Organization/Hierarchy/{id}", hierarchy)
    router.add("/Organization/saha", restricted)
    router.add("/Organization/saha/{id}", restricted)
    router.add("/Organization/{id}", ORGANIZATIONS.detail)


def with_oid(world: World, request: Request, oid: str) -> Response:
    """Answer the organisation with an oid."""
    found = [item for item in ORGANIZATIONS.all(world) if item.oid == oid]
    if not found:
        raise not_found(f"Organization with oid '{oid}' not found.")
    return Response(render_organization(found[0], world))


def with_business_code(world: World, request: Request, code: str) -> Response:
    """Answer every organisation with a business code."""
    found = [item for item in ORGANIZATIONS.all(world) if item.business_id == code]
    if not found:
        raise not_found(f"Organization with code '{code}' not found.")
    return Response([render_organization(item, world) for item in found])


def hierarchies(world: World, request: Request) -> Response:
    """Answer an id page of the organisations that have no parent."""
    roots = [item for item in ORGANIZATIONS.all(world) if item.parent_id is None]
    return ORGANIZATIONS.id_page(request, roots)


def hierarchy(world: World, request: Request, id: str) -> Response:
    """Answer an organisation with those above and below it."""
    record = world.organizations.get(guid(id))
    if record is None:
        raise not_found(f"Organization with id '{id}' not found.")
    parent = _parent(record, world)
    subs = {"subOrganizations": _below(record, world)}
    return Response({**_named(record), "parent": parent, **subs})


def _named(record: OrganizationRecord) -> Json:
    return {"id": str(record.id), "organizationNames": typed_rows(record.names, "Name")}


def _parent(record: OrganizationRecord, world: World) -> Json | None:
    parent = world.organizations.get(record.parent_id) if record.parent_id else None
    return {**_named(parent), "parent": _parent(parent, world)} if parent else None


def _below(record: OrganizationRecord, world: World) -> list[Json]:
    return [
        {**_named(item), "subOrganizations": _below(item, world)}
        for item in world.children_of(record.id)
    ]
