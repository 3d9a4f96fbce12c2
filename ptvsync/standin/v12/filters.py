"""Conditions that the searches of v12 share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from ptvsync.records import Area, CodeList, Texts
from ptvsync.standin.reach import AreaQuery, once_for_each
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


def search(items: list[Item], conditions: Iterable[Condition[Item]]) -> list[Item]:
    """Return the items that meet every condition that was asked for."""
    for condition in conditions:
        if condition is not _anything:
            items = [item for item in items if condition(item)]
    return items


def _anything(item: object) -> bool:
    """Be the condition of a parameter that was not given."""
    return True


def has_values(
    parameters: Parameters, name: str, read: Callable[[Item], Iterable[str]]
) -> Condition[Item]:
    """Return the condition of an array parameter with its Match parameter."""
    wanted, match = parameters.values(name), parameters.match(name)
    if not wanted:
        return _anything
    return lambda item: match(value in read(item) for value in wanted)


def in_words(
    parameters: Parameters, name: str, allowed: Iterable[str], read: Callable[[Item], str]
) -> Condition[Item]:
    """Return the condition that a word is among those asked for."""
    wanted = parameters.words(name, allowed)
    return (lambda item: read(item) in wanted) if wanted else _anything


def in_ids(
    parameters: Parameters, name: str, read: Callable[[Item], UUID | None]
) -> Condition[Item]:
    """Return the condition that an id is among those asked for."""
    wanted = parameters.content_ids(name)
    return (lambda item: read(item) in wanted) if wanted else _anything


def published_since(parameters: Parameters, read: Callable[[Item], datetime]) -> Condition[Item]:
    """Return the condition of ``publishedAtOrAfter``."""
    start = parameters.moment("publishedAtOrAfter")
    if start is None:
        return _anything
    return lambda item: read(item) >= start


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
    return (lambda item: read(item) in members) if wanted else _anything


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

    if not scopes:
        return _anything

    def matches(area: Area | None) -> bool:
        in_scope = area is not None and area.scope in scopes
        return in_scope and all(condition(area) for condition in given)

    met = once_for_each(matches)
    return lambda item: met(read(item))


def _area_list(
    world: World, parameters: Parameters, name: str, kind: CodeList, pattern: str
) -> Condition[Area | None] | None:
    codes, match = parameters.values(name, pattern), parameters.match(name)
    queries = [AreaQuery(world.codes, kind, code) for code in codes]
    if not queries:
        return None
    return lambda area: match(query.matches(area) for query in queries)
