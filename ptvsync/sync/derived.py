"""Columns that depend on other rows: providers, places and whether one must go anywhere at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, QuerySet

from ptvsync.models import Area, Connection, Organization, Service, ServiceChannel, Status
from ptvsync.provider import provider_type
from ptvsync.records import AreaScope, ChannelType, CodeList


REMOTE_CHANNELS = (ChannelType.E_SERVICE, ChannelType.PHONE, ChannelType.WEB_PAGE)
# "etäpalvelu", "distanstjänst", "remote service": PTV has no field for it.
REMOTE_WORDS = ("etä", "distans", "remote")
BATCH = 500


def save_derived() -> set[int]:
    """Bring the derived columns up to date; gives the primary keys of the services that changed."""
    organizations = _save_organizations()
    _save_channels(organizations)
    return _save_services(organizations)


def _save_organizations() -> dict[UUID, Organization]:
    rows = {row.registry_id: row for row in Organization.objects.all().defer("payload")}
    records = {key: row.data for key, row in rows.items()}
    changed = []
    for key, row in rows.items():
        parent = rows.get(records[key].parent_id or key)
        values = {
            "parent_id": parent.pk if parent and parent.pk != row.pk else None,
            "provider_type": provider_type(records[key], records).value,
        }
        if _set(row, values):
            changed.append(row)
    Organization.objects.bulk_update(changed, ["parent", "provider_type"], BATCH)
    return rows


def _save_channels(organizations: dict[UUID, Organization]) -> None:
    changed = []
    for row in _narrow(ServiceChannel.objects.all(), "organization"):
        owner = organizations.get(_uuid(row.owner))
        if _set(row, {"organization_id": owner.pk if owner else None}):
            changed.append(row)
    ServiceChannel.objects.bulk_update(changed, ["organization"], BATCH)


def _save_services(organizations: dict[UUID, Organization]) -> set[int]:
    areas = {(area.type, area.code): area.municipality_codes for area in Area.objects.all()}
    changed = []
    for row in _services():
        owner = organizations.get(_uuid(row.owner))
        values = {
            "organization_id": owner.pk if owner else None,
            "provider_type": owner.provider_type if owner else "",
            "nationwide": row.area_scope != AreaScope.LIMITED,
            "municipality_codes": _municipalities(row.area, areas),
            "is_remote": _is_remote(row),
        }
        if _set(row, values):
            changed.append(row)
    fields = ["organization", "provider_type", "nationwide", "municipality_codes", "is_remote"]
    Service.objects.bulk_update(changed, fields, BATCH)
    return {row.pk for row in changed}


def _services() -> Iterable[Any]:
    links = Connection.objects.published().filter(
        service=OuterRef("pk"), channel__status=Status.PUBLISHED
    )
    rows = _narrow(
        Service.objects.all(),
        "organization",
        "provider_type",
        "nationwide",
        "municipality_codes",
        "is_remote",
        "area_scope",
        "keywords",
    )
    return rows.annotate(
        has_place=Exists(links.filter(channel__type=ChannelType.LOCATION.value)),
        has_remote=Exists(links.filter(channel__type__in=[kind.value for kind in REMOTE_CHANNELS])),
    ).values_of_area()


def _is_remote(row: Any) -> bool:
    told = any(word.startswith(REMOTE_WORDS) for word in row.keywords)
    return told or (row.has_remote and not row.has_place)
