"""Filters that several v11 endpoints share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from ptvsync.records import CodeList
from ptvsync.standin.http import Request
from ptvsync.standin.reach import AreaQuery
from ptvsync.standin.world import World

from .errors import bad_request, not_found
from .parameters import changed_between, guid


class Changed(Protocol):
    """Content with the time of its last change."""

    @property
    def modified(self) -> datetime:
        """When the content was changed."""


Item = TypeVar("Item", bound=Changed)

_AREA_TYPES = {
    "Municipality": CodeList.MUNICIPALITY,
    "Province": CodeList.REGION,
    "WellbeingServiceCounties": CodeList.WELLBEING_COUNTY,
}
_WITHOUT_CODES = ("HospitalRegions", "BusinessRegions")


def changed(request: Request, items: Iterable[Item]) -> list[Item]:
    """Return the items changed between ``date`` and ``dateBefore``."""
    after, before = changed_between(request)
    return [item for item in items if after < item.modified < before]


def area_query(world: World, area: str, code: str) -> AreaQuery:
    """Return the query of ``…/area/{area}/code/{code}``."""
    kind = _AREA_TYPES.get(area)
    if kind is None and area not in _WITHOUT_CODES:
        raise bad_request(f"Area type '{area}' is not valid.")
    if kind is None or world.codes.find(kind, code) is None:
        name = "Municipality" if kind is CodeList.MUNICIPALITY else f"Area {area}"
        raise not_found(f"{name} with code '{code}' not found.")
    return AreaQuery(world.codes, kind, code)


def code_list_of(area: str) -> CodeList:
    """Return the code list behind an area type of the path."""
    if area not in _AREA_TYPES:
        raise bad_request(f"Area type '{area}' is not valid.")
    return _AREA_TYPES[area]


def organization_of(world: World, request: Request) -> UUID:
    """Return the organisation asked for by ``organizationId``, ``code`` or ``oid``."""
    if text := request.first("organizationId"):
        found = world.organizations.get(guid(text, "organizationId"))
        wanted = f"id '{text}'"
    else:
        code, oid = request.first("code"), request.first("oid")
        candidates = world.organizations.values()
        found = next((item for item in candidates if _named(item, code, oid)), None)
        wanted = f"code '{code}'" if code else f"oid '{oid}'"
    if found is None:
        raise not_found(f"Organization with {wanted} not found.")
    return found.id


def _named(organization: object, code: str, oid: str) -> bool:
    business_id, own_oid = (
        getattr(organization, "business_id", ""),
        getattr(organization, "oid", ""),
    )
    return bool(code and business_id == code) or bool(oid and own_oid == oid)
