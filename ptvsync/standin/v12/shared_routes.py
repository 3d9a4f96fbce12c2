"""Endpoints of v12 for general descriptions and service collections."""

from __future__ import annotations

from ptvsync.standin.entities import GeneralDescription, Kind, ServiceCollection
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .details import archived, detail
from .filters import Condition, has_values, in_ids, in_words, published_since, search
from .paging import page
from .parameters import Parameters
from .services import TYPES
from .shared_content import (
    render_collection,
    render_general_description,
    render_listed_collection,
)


_OWNERS = ("Church", "EmploymentArea", "Municipality", "Other", "WellbeingServicesCounty")


def add_shared_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/general-description/search", search_general_descriptions)
    router.add("/general-description/archived", archived(Kind.GENERAL_DESCRIPTION))
    router.add(
        "/general-description/{id}",
        detail(lambda world: world.general_descriptions, render_general_description),
    )
    router.add("/service-collection/search", search_collections)
    router.add("/service-collection/archived", archived(Kind.COLLECTION))
    router.add(
        "/service-collection/{id}", detail(lambda world: world.collections, render_collection)
    )


def search_general_descriptions(world: World, request: Request) -> Response:
    """Answer a page of the general descriptions that meet every condition given."""
    parameters = Parameters(request)
    conditions: list[Condition[GeneralDescription]] = [
        in_ids(parameters, "organizationContentIds", lambda item: item.organization_id),
        published_since(parameters, lambda item: item.modified),
        in_words(parameters, "serviceTypes", TYPES.values(), lambda item: TYPES[item.type]),
        has_values(parameters, "serviceClasses", lambda item: item.classes),
        has_values(parameters, "targetGroups", lambda item: item.target_groups),
        in_words(parameters, "generalDescriptionTypes", _OWNERS, lambda item: item.owner),
    ]
    found = search(list(world.general_descriptions.values()), conditions)
    return page(parameters, found, render_general_description)


def search_collections(world: World, request: Request) -> Response:
    """Answer a page of the collections that meet every condition given."""
    parameters = Parameters(request)
    conditions: list[Condition[ServiceCollection]] = [
        in_ids(parameters, "organizationContentIds", lambda item: item.organization_id),
        published_since(parameters, lambda item: item.modified),
    ]
    found = search(list(world.collections.values()), conditions)
    return page(parameters, found, render_listed_collection)
