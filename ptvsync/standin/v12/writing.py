"""Rendered content of v12, kept for as long as its record is the same: nothing else is written into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import orjson

from ptvsync.records import ConnectionRecord
from ptvsync.standin.http import Json
from ptvsync.standin.world import World


Item = TypeVar("Item")


def written(world: World, render: Callable[[Item], Json]) -> Callable[[Item], orjson.Fragment]:
    """Return how an item of the world is written by a renderer."""

    def row(record: Item) -> orjson.Fragment:
        key = ("12", render, _identity(record))
        return world.renderings.row(key, record, lambda: render(record))

    return row


def _identity(record: object) -> object:
    if isinstance(record, ConnectionRecord):
        return record.service_id, record.channel_id
    return getattr(record, "id")  # noqa: B009
