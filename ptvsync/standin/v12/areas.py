"""Areas as v12 writes them."""

from __future__ import annotations

from ptvsync.records import Area, AreaScope
from ptvsync.standin.http import Json


AREA_TYPES = {
    AreaScope.NATIONWIDE: "WholeCountry",
    AreaScope.NATIONWIDE_EXCEPT_ALAND: "WholeCountryExceptAland",
    AreaScope.LIMITED: "LimitedArea",
}


def render_area(area: Area) -> Json:
    """Return an area with its codes when it is a limited one."""
    word = AREA_TYPES[area.scope]
    if area.scope is not AreaScope.LIMITED:
        return {"areaType": word}
    return {
        "areaType": word,
        "municipalities": list(area.municipalities),
        "regions": list(area.regions),
        "wellbeingServicesCounties": list(area.wellbeing_counties),
    }
