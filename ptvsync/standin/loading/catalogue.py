"""The whole catalogue: its folder is read file by file, and every reference is resolved."""

from __future__ import annotations

from datetime import date

from ptvsync.standin.world import World

from .files import tables
from .general_descriptions import general_description, link_services
from .organizations import organization
from .places import place, post_office_names
from .service_channels import channels_of
from .service_collections import collection
from .services import service


# A folder of each further region; the first region's files stand in the catalogue's own folder.
NEIGHBOURS = ("etela-savo",)


def load_catalogue(today: date, neighbours: tuple[str, ...] = ()) -> World:
    """Return the demo world as it is on ``today``, which decides the dates of named holidays.

    The regions of ``neighbours`` come after the first one, whose collections know nothing of them.
    """
    world = World()
    for folder in ("", *(f"{name}/" for name in neighbours)):
        _add_region(world, folder, today)
    return world


def _add_region(world: World, folder: str, today: date) -> None:
    _add_organizations(world, folder)
    _add_places(world, folder, today)
    for row in tables(f"{folder}services/*.toml", "service"):
        _add_service(world, row, today)
    for table in tables(f"{folder}general_descriptions.toml", "general_description"):
        world.put(general_description(table))
        link_services(world, table)
    for table in tables(f"{folder}collections.toml", "collection"):
        world.put(collection(world, table))


def _add_organizations(world: World, folder: str) -> None:
    rows = tables(f"{folder}organizations.toml", "organization")
    by_key = {row["key"]: row for row in rows}
    for row in rows:
        world.put(organization(row, by_key))


def _add_places(world: World, folder: str, today: date) -> None:
    rows = tables(f"{folder}places.toml", "place")
    post_offices = post_office_names(rows)
    for row in rows:
        world.put(place(row, post_offices, today))


def _add_service(world: World, row: dict, today: date) -> None:
    record = service(row, world)
    world.put(record)
    channels, connections = channels_of(row, record, today)
    for channel in channels:
        world.put(channel)
    for connection in connections:
        world.put(connection)
