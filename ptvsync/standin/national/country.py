"""The country of the national world: municipalities with their areas, post offices and places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ptvsync.records import Area, AreaScope, CodeList, Point, Texts
from ptvsync.standin.code_lists import CodeLists

from .dice import Dice


NATIONWIDE = Area(scope=AreaScope.NATIONWIDE)
EXCEPT_ALAND = Area(scope=AreaScope.NATIONWIDE_EXCEPT_ALAND)

# Region code → a point somewhere in its middle, in WGS84 degrees (latitude, longitude).
_MIDDLES = {
    "01": (60.3, 25.0),
    "02": (60.6, 22.4),
    "04": (61.5, 22.2),
    "05": (60.9, 24.4),
    "06": (61.6, 23.8),
    "07": (61.0, 25.6),
    "08": (60.7, 26.9),
    "09": (61.1, 28.3),
    "10": (61.8, 27.5),
    "11": (63.1, 27.5),
    "12": (62.9, 30.0),
    "13": (62.4, 25.6),
    "14": (62.8, 23.0),
    "15": (63.1, 21.9),
    "16": (63.7, 23.7),
    "17": (65.0, 25.9),
    "18": (64.4, 28.3),
    "19": (67.0, 26.5),
    "21": (60.2, 20.1),
}
_SPREAD = 0.25


@dataclass(frozen=True)
class Municipality:
    """A municipality; ``postal_code`` is one of its own with one spelling of the post office."""

    code: str
    names: Texts
    county: str
    region: str
    area: Area
    postal_code: str
    post_office: Texts

    def point(self, dice: Dice) -> Point:
        """Return a point in the same part of the country."""
        latitude, longitude = _MIDDLES[self.region]
        lat, lon = dice.around(latitude, _SPREAD), dice.around(longitude, _SPREAD)
        return Point(lat=round(lat, 6), lon=round(lon, 6))


def municipalities(codes: CodeLists) -> list[Municipality]:
    """Return every municipality in the order of the codes."""
    entries = codes.entries(CodeList.MUNICIPALITY)
    return [_municipality(number, entry.code, codes) for number, entry in enumerate(entries)]


@cache
def county_area(code: str) -> Area:
    """Return the area of a wellbeing services county as such."""
    return Area(scope=AreaScope.LIMITED, wellbeing_counties=(code,))


@cache
def region_area(code: str) -> Area:
    """Return the area of a region as such."""
    return Area(scope=AreaScope.LIMITED, regions=(code,))


@cache
def joint_area(codes: tuple[str, ...]) -> Area:
    """Return the area of several municipalities."""
    return Area(scope=AreaScope.LIMITED, municipalities=codes)


def _municipality(number: int, code: str, codes: CodeLists) -> Municipality:
    entry = codes.find(CodeList.MUNICIPALITY, code)
    names = entry.names if entry else {}
    office: Texts = {
        language: names[language].upper() for language in ("fi", "sv") if language in names
    }
    return Municipality(
        code=code,
        names=names,
        county=min(codes.containing(CodeList.WELLBEING_COUNTY, code)),
        region=min(codes.containing(CodeList.REGION, code)),
        area=joint_area((code,)),
        postal_code=f"{10000 + number * 290:05}",
        post_office=office,
    )
