"""The national world: as many services as asked for, and everything else in proportion to them."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from ptvsync.records import ChannelRecord, ServiceRecord
from ptvsync.standin.entities import GeneralDescription
from ptvsync.standin.world import World

from .channels import channel, channel_types
from .connections import connections
from .country import municipalities
from .dice import Dice
from .hours import HoursSet, hours_sets
from .organizations import Provider, providers
from .services import again, service
from .shared import collection, general_descriptions, linked


NEWEST_CHANGE = date(2026, 11, 1)

_SERVICES_PER_ORGANIZATION = 18
_CHANNELS_PER_SERVICE = 2.4
_SERVICES_PER_GENERAL_DESCRIPTION = 97
_SERVICES_PER_COLLECTION = 42


def national_world(services: int, seed: int = 1, today: date = NEWEST_CHANGE) -> World:
    """Return a country with ``services`` services, the same for the same seed and day.

    It is as PTV was in August 2026: 2.4 channels and about 3 connections a service, 18 services an
    organisation, and the mistakes of its writers. ``today`` is the newest day of a change.
    """
    with _without_garbage_collection():
        return _Country(services, seed, today).build()


class _Country:
    def __init__(self, count: int, seed: int, today: date) -> None:
        self._count, self._seed, self._today = count, seed, today
        self._world = World()

    def build(self) -> World:
        """Fill the world kind by kind."""
        makers = self._organizations()
        hours = hours_sets(self._dice("hours"))
        general = self._general_descriptions(makers[0])
        services = self._services(makers, general)
        channels = self._channels(makers, hours)
        dice = self._dice("connections")
        for position in range(len(makers)):
            ends = services[position], channels[position]
            for item in connections(dice, *ends, hours):
                self._world.put(item)
        self._collections(makers, services)
        return self._world

    def _dice(self, purpose: str) -> Dice:
        return Dice(self._seed, purpose, self._today)

    def _organizations(self) -> list[Provider]:
        towns = municipalities(self._world.codes)
        count = max(3, self._count // _SERVICES_PER_ORGANIZATION)
        found = providers(self._dice("organizations"), towns, count)
        for provider in found:
            self._world.put(provider.record)
        return found

    def _general_descriptions(
        self, owner: Provider
    ) -> dict[tuple[str, ...], list[GeneralDescription]]:
        count = self._count // _SERVICES_PER_GENERAL_DESCRIPTION
        found: dict[tuple[str, ...], list[GeneralDescription]] = {}
        for item in general_descriptions(self._dice("general descriptions"), count, owner):
            self._world.put(item)
            found.setdefault(item.classes, []).append(item)
        return found

    def _services(
        self,
        makers: list[Provider],
        general: dict[tuple[str, ...], list[GeneralDescription]],
    ) -> list[list[ServiceRecord]]:
        dice = self._dice("services")
        found: list[list[ServiceRecord]] = [[] for _ in makers]
        for position, share in _shares(dice, makers, self._count):
            while len(found[position]) < share:
                number = len(self._world.services)
                twin = again(dice, number, found[position][-1]) if found[position] else None
                item = twin or linked(dice, service(dice, number, makers[position]), general)
                found[position].append(item)
                self._world.put(item)
        return found

    def _channels(self, makers: list[Provider], hours: list[HoursSet]) -> list[list[ChannelRecord]]:
        dice = self._dice("channels")
        count = round(self._count * _CHANNELS_PER_SERVICE)
        kinds = iter(channel_types(dice, count))
        found: list[list[ChannelRecord]] = [[] for _ in makers]
        for position, share in _shares(dice, makers, count):
            for _ in range(share):
                number = len(self._world.channels)
                item = channel(dice, number, next(kinds), makers[position], hours)
                found[position].append(item)
                self._world.put(item)
        return found

    def _collections(self, makers: list[Provider], services: list[list[ServiceRecord]]) -> None:
        dice = self._dice("collections")
        having = [position for position, found in enumerate(services) if found]
        for number in range(self._count // _SERVICES_PER_COLLECTION):
            position = dice.one(having)
            self._world.put(collection(dice, number, makers[position], services[position]))


def _shares(dice: Dice, makers: list[Provider], count: int) -> list[tuple[int, int]]:
    """Return how many of ``count`` each provider gets, by position."""
    drawn = Counter(dice.weighted([maker.weight for maker in makers], count))
    return sorted(drawn.items())


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Make many long-lived objects without the collector walking through them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
