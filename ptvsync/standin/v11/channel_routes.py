"""Service channel endpoints of v11."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import ChannelRecord
from ptvsync.standin.entities import Kind
from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .archives import archived
from .channel_types import CHANNEL_TYPES
from .channels import render_channel
from .content import Content
from .errors import bad_request, not_found
from .parameters import guid
from .queries import organization_of
from .restricted import restricted


CHANNELS = Content("Service channel", Kind.CHANNEL, lambda world: world.channels, render_channel)


def add_channel_routes(router: Router) -> None:
    """Register the endpoints, fixed paths before those with an id."""
    router.add("/ServiceChannel", ids)
    router.add("/ServiceChannel/list", CHANNELS.listed)
    router.add("/ServiceChannel/list/organization", list_of_organization)
    router.add("/ServiceChannel/list/area/{area}/code/{code}", CHANNELS.listed_in_area)
    router.add("/ServiceChannel/area/{area}/code/{code}", CHANNELS.in_area)
    router.add("/ServiceChannel/type/{type}", of_type)
    router.add("/ServiceChannel/organization/{id}", of_organization)
    router.add("/ServiceChannel/organization/{id}/type/{type}", of_organization_and_type)
    router.add("/ServiceChannel/archived/list", archived(Kind.CHANNEL, "names"))
    router.add("/ServiceChannel/active", restricted)
    router.add("/ServiceChannel/active/{id}", restricted)
    router.add("/ServiceChannel/{id}", CHANNELS.detail)


def ids(world: World, request: Request) -> Response:
    """Answer an id page of all channels, or of one organisation's."""
    if not any(request.first(name) for name in ("organizationId", "code", "oid")):
        return CHANNELS.ids(world, request)
    return CHANNELS.id_page(request, _of(world, organization_of(world, request)))


def list_of_organization(world: World, request: Request) -> Response:
    """Answer the channels that an organisation owns."""
    found = _of(world, organization_of(world, request))
    return CHANNELS.object_page(world, request, found)


def of_type(world: World, request: Request, type: str) -> Response:
    """Answer the channels of a type."""
    return CHANNELS.id_page(request, _typed(CHANNELS.all(world), type))


def of_organization(world: World, request: Request, id: str) -> Response:
    """Answer an id page of an organisation's channels."""
    return CHANNELS.id_page(request, _of_known(world, id))


def of_organization_and_type(world: World, request: Request, id: str, type: str) -> Response:
    """Answer an id page of an organisation's channels of one type."""
    return CHANNELS.id_page(request, _typed(_of_known(world, id), type))


def _of_known(world: World, text: str) -> list[ChannelRecord]:
    organization = guid(text, "organizationId")
    if organization not in world.organizations:
        raise not_found(f"Organization with id '{text}' not found.")
    return _of(world, organization)


def _of(world: World, organization: UUID) -> list[ChannelRecord]:
    return [item for item in CHANNELS.all(world) if item.organization_id == organization]


def _typed(channels: list[ChannelRecord], word: str) -> list[ChannelRecord]:
    if word not in CHANNEL_TYPES.values():
        raise bad_request(f"Service channel type '{word}' is not valid.")
    return [item for item in channels if CHANNEL_TYPES[item.type] == word]
