"""Applying the provider types that the owner has chosen, without waiting for the next sync."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from ptvsync.models import Organization, OrganizationOverride, Service
from ptvsync.provider import ProviderType, provider_type
from ptvsync.records import OrganizationRecord
from ptvsync.signals import services_changed


def provider_overrides() -> dict[UUID, ProviderType]:
    """The chosen provider type by the organisation's PTV id."""
    rows = OrganizationOverride.objects.values_list("organization__registry_id", "provider_type")
    return {registry_id: ProviderType(kind) for registry_id, kind in rows}


def apply_overrides() -> set[int]:
    """Bring every organisation's and service's provider type up to date and tell the site.

    Gives the primary keys of the services whose type changed. Reads organisations only, so that it
    is quick enough for a request.
    """
    with transaction.atomic():
        changed: set[int] = set()
        for kind, organizations in outdated_types().items():
            changed |= set_provider_type(kind, organizations)
    if changed:
        transaction.on_commit(
            lambda: services_changed.send(OrganizationOverride, service_ids=changed)
        )
    return changed


def outdated_types() -> dict[ProviderType, list[int]]:
    """Organisations whose stored type is not what it should be, by the right type."""
    rows = list(Organization.objects.defer("payload"))
    records: dict[UUID, OrganizationRecord] = {row.registry_id: row.data for row in rows}
    overrides = provider_overrides()
    found: dict[ProviderType, list[int]] = {}
    for row in rows:
        kind = provider_type(row.data, records, overrides)
        if row.provider_type != kind:
            found.setdefault(kind, []).append(row.pk)
    return found


def set_provider_type(kind: ProviderType, organizations: list[int]) -> set[int]:
    """Write a type to organisations and their services; gives the keys of the services that changed."""
    Organization.objects.filter(pk__in=organizations).update(provider_type=kind)
    services = Service.objects.filter(organization__in=organizations).exclude(provider_type=kind)
    pks = set(services.values_list("pk", flat=True))
    services.update(provider_type=kind)
    return pks
