"""Organisation endpoints of v12."""

from __future__ import annotations

from ptvsync.records import OrganizationRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .details import archived, detail, was_published
from .filters import Condition, in_area, in_words, published_since, search, written_in
from .organizations import TYPES, hierarchy, render_organization
from .paging import page
from .parameters import Parameters, content_id
from .problems import not_found
from .writing import written


def add_organization_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/organization/search", search_organizations)
    router.add("/organization/archived", archived(Kind.ORGANIZATION))
    router.add("/organization/hierarchy/{id}", organization_hierarchy)
    organizations = detail(lambda world: world.organizations, render_organization)
    router.add("/organization/{id}", organizations)


def search_organizations(world: World, request: Request) -> Response:
    """Answer a page of the organisations that meet every condition given."""
    parameters = Parameters(request)
    business_ids = parameters.values("businessIds")
    conditions: list[Condition[OrganizationRecord]] = [
        in_area(world, parameters, lambda item: item.area),
        published_since(parameters, lambda item: item.modified),
        in_words(parameters, "organizationTypes", TYPES.values(), lambda item: TYPES[item.type]),
        written_in(parameters, lambda item: item.names),
        lambda item: not business_ids or item.business_id in business_ids,
    ]
    found = search(list(world.organizations.values()), conditions)
    return page(parameters, found, written(world, render_organization))


def organization_hierarchy(world: World, request: Request, id: str) -> Response:
    """Answer the tree below an organisation."""
    wanted = content_id(request, id)
    record = world.organizations.get(wanted)
    if record is None:
        raise not_found(request, wanted, was_published(world, wanted))
    edges: list[Json] = hierarchy(record, world)
    return Response({"edges": edges})
