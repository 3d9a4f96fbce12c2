"""Which rows are published or may be again, so that a client can tell which changes concern them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from ptvsync.clients import Known
from ptvsync.models import Organization, Service, ServiceChannel, Status


def known() -> Known:
    """The ids of what is published now, and of what is not but is still referred to."""
    return Known(
        services=_ids(Service.objects.published()),
        channels=_ids(ServiceChannel.objects.published()),
        organizations=_ids(Organization.objects.published()),
        withdrawn_channels=_ids(_withdrawn_channels()),
        withdrawn_organizations=_ids(_withdrawn_organizations()),
    )


def _withdrawn_channels() -> QuerySet[ServiceChannel]:
    """Those that a published service had."""
    gone = ServiceChannel.objects.filter(status=Status.WITHDRAWN)
    return gone.filter(connections__service__status=Status.PUBLISHED).distinct()


def _withdrawn_organizations() -> QuerySet[Organization]:
    """Those that something published belongs to."""
    owners = [
        model.objects.published().values("organization") for model in (Service, ServiceChannel)
    ]
    parents = Organization.objects.published().values("parent")
    named = Q(pk__in=owners[0]) | Q(pk__in=owners[1]) | Q(pk__in=parents)
    return Organization.objects.filter(named, status=Status.WITHDRAWN)


def _ids(rows: QuerySet[Any]) -> frozenset[UUID]:
    # Without the order by name, in which distinct ids would be many.
    keys = rows.order_by().values_list("registry_id", flat=True)
    return frozenset(keys.iterator(5_000))
