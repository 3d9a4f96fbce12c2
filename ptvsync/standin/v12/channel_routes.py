"""Service channel endpoints of v12."""

from __future__ import annotations

from ptvsync.records import ChannelRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .channels import TYPES, render_channel
from .details import archived, detail
from .filters import (
    Condition,
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
from .writing import written


def add_channel_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/service-channel/search", search_channels)
    router.add("/service-channel/archived", archived(Kind.CHANNEL))
    router.add("/service-channel/{id}", detail(lambda world: world.channels, render_channel))


def search_channels(world: World, request: Request) -> Response:
    """Answer a page of the channels that meet every condition given."""
    parameters = Parameters(request)
    conditions: list[Condition[ChannelRecord]] = [
        in_area(world, parameters, lambda item: item.area),
        published_since(parameters, lambda item: item.modified),
        in_ids(parameters, "organizationContentIds", lambda item: item.organization_id),
        in_words(parameters, "channelTypes", TYPES.values(), lambda item: TYPES[item.type]),
        in_collection(world, parameters, lambda item: item.id),
        written_in(parameters, lambda item: item.names),
    ]
    found = world.kept(
        request.question(), lambda: search(list(world.channels.values()), conditions)
    )
    return page(parameters, found, written(world, render_channel))
