"""Service endpoints of v12."""

from __future__ import annotations

from ptvsync.records import ServiceRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .details import archived, detail
from .filters import (
    Condition,
    has_values,
    in_area,
    in_collection,
    in_ids,
    in_words,
    published_since,
    search,
    written_in,
)
from .paging import page
from .parameters import Parameters
from .services import TYPES, render_service
from .writing import written


def add_service_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/service/search", search_services)
    router.add("/service/archived", archived(Kind.SERVICE))
    router.add("/service/{id}", detail(lambda world: world.services, render_service))


def search_services(world: World, request: Request) -> Response:
    """Answer a page of the services that meet every condition given."""
    parameters = Parameters(request)
    conditions: list[Condition[ServiceRecord]] = [
        in_area(world, parameters, lambda item: item.area),
        published_since(parameters, lambda item: item.modified),
        in_ids(parameters, "organizationContentIds", lambda item: item.organization_id),
        in_words(parameters, "serviceTypes", TYPES.values(), lambda item: TYPES[item.type]),
        has_values(parameters, "industrialClasses", lambda item: item.industrial_classes),
        has_values(parameters, "ontologyTerms", lambda item: item.ontology_terms),
        has_values(parameters, "serviceClasses", lambda item: item.classes),
        has_values(parameters, "targetGroups", lambda item: item.target_groups),
        in_collection(world, parameters, lambda item: item.id),
        written_in(parameters, lambda item: item.names),
    ]
    found = world.kept(
        request.question(), lambda: search(list(world.services.values()), conditions)
    )
    return page(parameters, found, written(world, render_service))
