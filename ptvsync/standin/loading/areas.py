"""Areas of the catalogue: municipality codes, ``county``, ``county-<code>`` of a neighbour, or ``nationwide``."""

from __future__ import annotations

from ptvsync.records import Area, AreaScope


COUNTY = "10"
NEIGHBOUR = "county-"

NATIONWIDE = Area(scope=AreaScope.NATIONWIDE)
WHOLE_COUNTY = Area(scope=AreaScope.LIMITED, wellbeing_counties=(COUNTY,))


def area(names: list[str]) -> Area:
    """Return the area named in a catalogue table."""
    if "nationwide" in names:
        return NATIONWIDE
    if "county" in names:
        return WHOLE_COUNTY
    counties = tuple(name.removeprefix(NEIGHBOUR) for name in names if name.startswith(NEIGHBOUR))
    if counties:
        return Area(scope=AreaScope.LIMITED, wellbeing_counties=counties)
    return Area(scope=AreaScope.LIMITED, municipalities=tuple(sorted(names)))
