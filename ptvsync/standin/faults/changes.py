"""Faults of timing: content that changes under a running import. Each changes the world once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from ptvsync.standin.http import Request, Response
from ptvsync.standin.world import World

from .transport import Answer, Fault


def connection_changed() -> Fault:
    """Change what is said of a connection; neither its time nor its service's moves."""

    def change(world: World) -> None:
        connection = world.connections.all()[0]
        texts = {"fi": "Tule käymään ilman ajanvarausta."}
        world.change_connection(connection.service_id, connection.channel_id, descriptions=texts)

    return _once(change)


def organization_renamed() -> Fault:
    """Give the first organisation a new name."""

    def change(world: World) -> None:
        organization = next(iter(world.organizations.values()))
        world.rename(organization.id, {"fi": f"{organization.names['fi']} (uusi nimi)"})

    return _once(change)


def language_withdrawn(language: str = "sv") -> Fault:
    """Unpublish one language version of the first service that has it."""

    def change(world: World) -> None:
        found = next(item for item in world.services.values() if language in item.names)
        world.withdraw_language(found.id, language)

    return _once(change)


def archived_after_listing() -> Fault:
    """Archive the first service or channel of a list as soon as the list has been answered."""
    done: list[UUID] = []

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request, world)
        listed = _listed_ids(response.opened().payload)
        found = next((i for i in listed if i in world.services or i in world.channels), None)
        if found and not done:
            done.append(found)
            world.archive(found)
        return response

    return fault


def _once(change: Callable[[World], None]) -> Fault:
    """Return a fault that changes the world before its first answer."""
    done: list[bool] = []

    def fault(request: Request, answer: Answer, world: World) -> Response:
        if not done:
            done.append(True)
            change(world)
        return answer(request, world)

    return fault


def _listed_ids(payload: object) -> Iterator[UUID]:
    if not isinstance(payload, dict):
        return
    for row in payload.get("itemList") or payload.get("items") or []:
        text = row.get("id") or row.get("contentId")
        if text:
            yield UUID(text)
