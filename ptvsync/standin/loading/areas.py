"""Areas of the catalogue: municipality codes, ``county`` or ``nationwide``."""

from __future__ import annotations

from ptvsync.records import Area, AreaScope


COUNTY = "10"

NATIONWIDE = Area(scope=AreaScope.NATIONWIDE)
WHOLE_COUNTY = Area(scope=AreaScope.LIMITED, wellbeing_counties=(COUNTY,))


def area(names: list[str]) -> Area:
    """Return the area named in a catalogue table."""
    if "nationwide" in names:
        return NATIONWIDE
    if "county" in names:
        return WHOLE_COUNTY
    return Area(scope=AreaScope.LIMITED, municipalities=tuple(sorted(names)))
