"""Columns that depend on other rows: providers, places and whether one must go anywhere at all."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Model, OuterRef, QuerySet
from django.db.models.fields.json import KT

from ptvsync.models import Area, Connection, Organization, Service, ServiceChannel, Status
from ptvsync.provider import provider_type
from ptvsync.records import AreaScope, ChannelType, CodeList


REMOTE_CHANNELS = (
    ChannelType.E_SERVICE.value,
    ChannelType.PHONE.value,
    ChannelType.WEB_PAGE.value,
)
# "etäpalvelu", "distanstjänst", "remote service": PTV has no field for it.
REMOTE_WORDS = ("etä", "distans", "remote")
BATCH = 500

DERIVED = ["organization", "provider_type", "nationwide", "municipality_codes", "is_remote"]


def save_derived() -> set[int]:
    """Bring the derived columns up to date; gives the primary keys of the services that changed."""
    organizations = _save_organizations()
    _save_channels(organizations)
    return _save_services(organizations)


def _save_organizations() -> dict[str, Organization]:
    """All organisations by their registry id as text, with their parents and provider types."""
    rows = {row.registry_id: row for row in Organization.objects.defer("payload")}
    records = {key: row.data for key, row in rows.items()}
    changed = []
    for key, row in rows.items():
        parent = rows.get(records[key].parent_id or UUID(int=0))
        parent_id = parent.pk if parent else None
        kind = provider_type(records[key], records).value
        if _set(row, parent_id=parent_id, provider_type=kind):
            changed.append(row)
    Organization.objects.bulk_update(changed, ["parent", "provider_type"], BATCH)
    return {str(key): row for key, row in rows.items()}


def _save_channels(organizations: dict[str, Organization]) -> None:
    channels = ServiceChannel.objects.only("organization")
    rows: QuerySet[Any] = channels.annotate(owner=KT("record__organization_id"))
    changed = []
    for row in rows:
        owner = organizations.get(row.owner)
        if _set(row, organization_id=owner.pk if owner else None):
            changed.append(row)
    ServiceChannel.objects.bulk_update(changed, ["organization"], BATCH)


def _save_services(organizations: dict[str, Organization]) -> set[int]:
    areas = {(area.type, area.code): area.municipality_codes for area in Area.objects.all()}
    changed = []
    for row in _services():
        owner = organizations.get(row.owner)
        if _set(
            row,
            organization_id=owner.pk if owner else None,
            provider_type=owner.provider_type if owner else "",
            nationwide=row.area_scope != AreaScope.LIMITED.value,
            municipality_codes=_municipalities(row.area, areas),
            is_remote=_is_remote(row),
        ):
            changed.append(row)
    Service.objects.bulk_update(changed, DERIVED, BATCH)
    return {row.pk for row in changed}


def _services() -> QuerySet[Any]:
    links = Connection.objects.published().filter(
        service=OuterRef("pk"), channel__status=Status.PUBLISHED
    )
    return Service.objects.only(*DERIVED, "area_scope", "keywords").annotate(
        owner=KT("record__organization_id"),
        area=F("record__area"),
        has_place=Exists(links.filter(channel__type=ChannelType.LOCATION.value)),
        has_remote=Exists(links.filter(channel__type__in=REMOTE_CHANNELS)),
    )


def _is_remote(row: Any) -> bool:
    told = any(word.startswith(REMOTE_WORDS) for word in row.keywords)
    return told or (row.has_remote and not row.has_place)


def _municipalities(
    area: dict[str, list[str]], areas: dict[tuple[str, str], list[str]]
) -> list[str]:
    """The municipalities of an area, those of its regions and counties included."""
    codes = set(area["municipalities"])
    for kind, name in (
        (CodeList.REGION, "regions"),
        (CodeList.WELLBEING_COUNTY, "wellbeing_counties"),
    ):
        for code in area[name]:
            codes.update(areas.get((kind.value, code), ()))
    return sorted(codes)


def _set(row: Model, **values: object) -> bool:
    """Set attributes; whether any of them was another before."""
    changes = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changes.items():
        setattr(row, name, value)
    return bool(changes)
