"""Areas of v11: typed words in answers that differ from those of paths (§2.7)."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.records import Area, AreaScope

from .rows import items


SCOPES = {
    "Nationwide": AreaScope.NATIONWIDE,
    "NationwideExceptAlandIslands": AreaScope.NATIONWIDE_EXCEPT_ALAND,
    "LimitedType": AreaScope.LIMITED,
}
REGIONS = {"Region", "Province"}
COUNTIES = {"WellbeingServiceCounties"}


def area(payload: Payload) -> Area | None:
    """The area of a service, channel or organisation; hospital districts become their municipalities."""
    scope = SCOPES.get(payload.get("areaType") or "")
    if scope is None:
        return None
    codes: dict[str, list[str]] = {"municipalities": [], "regions": [], "wellbeing_counties": []}
    for entry in items(payload, "areas"):
        field, found = _codes(entry)
        codes[field] += found
    return Area(scope=scope, **{field: tuple(sorted(set(found))) for field, found in codes.items()})


def municipality_codes(entry: Payload) -> list[str]:
    """The three-digit codes of the municipalities of an area object."""
    return [item["code"].zfill(3) for item in items(entry, "municipalities") if item.get("code")]


def _codes(entry: Payload) -> tuple[str, list[str]]:
    kind, code = entry.get("type"), entry.get("code")
    if kind in REGIONS and code:
        return "regions", [code.zfill(2)]
    if kind in COUNTIES and code:
        return "wellbeing_counties", [code.zfill(2)]
    return "municipalities", municipality_codes(entry)
