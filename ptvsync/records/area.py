"""Where a service, channel or organisation is available. Codes never travel without their type (§8)."""

from __future__ import annotations

from enum import StrEnum

from .base import Record


class AreaScope(StrEnum):
    """How far an area reaches."""

    NATIONWIDE = "nationwide"
    NATIONWIDE_EXCEPT_ALAND = "nationwide_except_aland"
    LIMITED = "limited"


class Area(Record):
    """Codes are zero-padded strings, sorted: municipalities of three digits, regions and counties of two."""

    scope: AreaScope
    municipalities: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    wellbeing_counties: tuple[str, ...] = ()
