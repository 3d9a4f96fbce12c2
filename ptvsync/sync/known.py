"""Which rows are published, so that a client can tell which changes concern them."""

from __future__ import annotations

from uuid import UUID

from ptvsync.clients import Known
from ptvsync.models import Organization, Service, ServiceChannel


def known() -> Known:
    """The ids of what is published now."""
    return Known(
        services=_ids(Service), channels=_ids(ServiceChannel), organizations=_ids(Organization)
    )


def _ids(model: type[Service | ServiceChannel | Organization]) -> frozenset[UUID]:
    rows = model.objects.published().values_list("registry_id", flat=True)
    return frozenset(rows.iterator(5_000))
