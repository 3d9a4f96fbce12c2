"""Areas of v12."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.records import Area, AreaScope


SCOPES = {
    "WholeCountry": AreaScope.NATIONWIDE,
    "WholeCountryExceptAland": AreaScope.NATIONWIDE_EXCEPT_ALAND,
    "LimitedArea": AreaScope.LIMITED,
}


def area(payload: Payload) -> Area | None:
    """The area of a service, channel or organisation; null on a channel that goes by its services."""
    found = payload.get("area") or {}
    scope = SCOPES.get(found.get("areaType") or "")
    if scope is None:
        return None
    return Area(
        scope=scope,
        municipalities=tuple(found.get("municipalities") or ()),
        regions=tuple(found.get("regions") or ()),
        wellbeing_counties=tuple(found.get("wellbeingServicesCounties") or ()),
    )
