"""Writing of a whole world's answers beforehand, so that a benchmark does not wait for the stand-in."""

from __future__ import annotations

import gc

from .v11.channel_routes import CHANNELS
from .v11.service_routes import WITH_TEXTS
from .v12.channels import render_channel
from .v12.connections import render_connection
from .v12.services import render_service
from .v12.writing import written
from .world import World


VERSIONS = ("11", "12")


def warm(world: World, version: str) -> None:
    """Write every service, channel and connection as an API version does, and keep what was written."""
    (_warm_v11 if version == "11" else _warm_v12)(world)
    gc.collect()
    gc.freeze()


def _warm_v11(world: World) -> None:
    for service in world.services.values():
        WITH_TEXTS.row(service, world)
    for channel in world.channels.values():
        CHANNELS.row(channel, world)


def _warm_v12(world: World) -> None:
    service, channel = written(world, render_service), written(world, render_channel)
    connection = written(world, render_connection)
    for record in world.services.values():
        service(record)
    for found in world.channels.values():
        channel(found)
    for item in world.connections.all():
        connection(item)
