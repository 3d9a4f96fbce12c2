"""Areas as v11 writes them."""

from __future__ import annotations

from ptvsync.records import Area, AreaScope, CodeList, CodeRecord
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .rows import rows


AREA_TYPES = {
    AreaScope.NATIONWIDE: "Nationwide",
    AreaScope.NATIONWIDE_EXCEPT_ALAND: "NationwideExceptAlandIslands",
    AreaScope.LIMITED: "LimitedType",
}


def area_type(area: Area | None) -> str | None:
    """Return the word for how far an area reaches."""
    return AREA_TYPES[area.scope] if area else None


def areas(area: Area | None, world: World) -> list[Json]:
    """Return one object for all the municipalities and one for each region and county."""
    if area is None:
        return []
    found = [_entry("Region", CodeList.REGION, code, world) for code in area.regions]
    found += [
        _entry("WellbeingServiceCounties", CodeList.WELLBEING_COUNTY, code, world)
        for code in area.wellbeing_counties
    ]
    if area.municipalities:
        found.insert(0, _municipalities(area.municipalities, world))
    return found


def municipality(code: str, world: World) -> Json:
    """Return a municipality with its names."""
    return {"code": code, "name": rows(world.municipality_name(code))}


def _municipalities(codes: tuple[str, ...], world: World) -> Json:
    found = [municipality(code, world) for code in codes]
    return {"type": "Municipality", "code": None, "name": None, "municipalities": found}


def _entry(kind: str, code_list: CodeList, code: str, world: World) -> Json:
    entry = world.codes.find(code_list, code) or CodeRecord(list=code_list, code=code, names={})
    return {
        "type": kind,
        "code": code,
        "name": rows(entry.names),
        "municipalities": [municipality(item, world) for item in entry.municipalities],
    }
