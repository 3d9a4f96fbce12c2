"""Conditions that the searches of v12 share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from ptvsync.records import Area, CodeList, Texts
from ptvsync.standin.reach import AreaQuery
from ptvsync.standin.world import World

from .areas import AREA_TYPES
from .parameters import Parameters


LANGUAGES = ("fi", "sv", "en", "se", "smn", "sms")

_AREA_LISTS = (
    ("municipalities", CodeList.MUNICIPALITY, r"\d{3}"),
    ("regions", CodeList.REGION, r"\d{2}"),
    ("wellbeingServicesCounties", CodeList.WELLBEING_COUNTY, r"\d{2}"),
)

Item = TypeVar("Item")
Condition = Callable[[Item], bool]


def search(items: Iterable[Item], conditions: Iterable[Condition[Item]]) -> list[Item]:
    """Return the items that meet every condition."""
    chosen = list(conditions)
    return [item for item in items if all(condition(item) for condition in chosen)]


def has_values(
    parameters: Parameters, name: str, read: Callable[[Item], Iterable[str]]
) -> Condition[Item]:
    """Return the condition of an array parameter with its Match parameter."""
    wanted, match = parameters.values(name), parameters.match(name)
    return lambda item: not wanted or match(value in read(item) for value in wanted)


def in_words(
    parameters: Parameters, name: str, allowed: Iterable[str], read: Callable[[Item], str]
) -> Condition[Item]:
    """Return the condition that a word is among those asked for."""
    wanted = parameters.words(name, allowed)
    return lambda item: not wanted or read(item) in wanted


def in_ids(
    parameters: Parameters, name: str, read: Callable[[Item], UUID | None]
) -> Condition[Item]:
    """Return the condition that an id is among those asked for."""
    wanted = parameters.content_ids(name)
    return lambda item: not wanted or read(item) in wanted


def published_since(parameters: Parameters, read: Callable[[Item], datetime]) -> Condition[Item]:
    """Return the condition of ``publishedAtOrAfter``."""
    start = parameters.moment("publishedAtOrAfter")
    return lambda item: start is None or read(item) >= start


def written_in(parameters: Parameters, read: Callable[[Item], Texts]) -> Condition[Item]:
    """Return the condition of ``languageVersions``."""
    parameters.words("languageVersions", LANGUAGES)
    return has_values(parameters, "languageVersions", read)


def in_collection(
    world: World, parameters: Parameters, read: Callable[[Item], UUID]
) -> Condition[Item]:
    """Return the condition of ``serviceCollectionContentId``."""
    wanted = parameters.content_ids("serviceCollectionContentId")
    found = [world.collections[item] for item in wanted if item in world.collections]
    members = {member for item in found for member in (*item.service_ids, *item.channel_ids)}
    return lambda item: not wanted or read(item) in members


def in_area(
    world: World, parameters: Parameters, read: Callable[[Item], Area | None]
) -> Condition[Item]:
    """Return the condition of ``areaType`` and of the three lists of areas that LimitedArea enables."""
    word = parameters.word("areaType", AREA_TYPES.values())
    scopes = {scope for scope, name in AREA_TYPES.items() if name == word}
    lists = [_area_list(world, parameters, *area_list) for area_list in _AREA_LISTS]
    given = [condition for condition in lists if condition]
    if given and word != "LimitedArea":
        parameters.fail("areaType", "must be LimitedArea when areas are given")

    def matches(item: Item) -> bool:
        area = read(item)
        if scopes and (area is None or area.scope not in scopes):
            return False
        return all(condition(area) for condition in given)

    return matches


def _area_list(
    world: World, parameters: Parameters, name: str, kind: CodeList, pattern: str
) -> Condition[Area | None] | None:
    codes, match = parameters.values(name, pattern), parameters.match(name)
    queries = [AreaQuery(world.codes, kind, code) for code in codes]
    if not queries:
        return None
    return lambda area: match(query.matches(area) for query in queries)
