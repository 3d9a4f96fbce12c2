"""Writing a plan: only rows that are new, changed, gone or back again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from ptvsync.clients import Item
from ptvsync.clients.canonical import content_hash
from ptvsync.models import (
    Connection,
    Municipality,
    RegistryRow,
    Service,
    ServiceChannel,
    Status,
)
from ptvsync.records import ConnectionRecord

from .derived import save_derived
from .fields import (
    Fields,
    channel_fields,
    organization_fields,
    service_fields,
)
from .plan import ModelPlan, Plan


BATCH = 500

FieldsOf = Callable[[Any], Fields]


def apply_plan(plan: Plan, now: datetime) -> set[int]:
    """Write the plan inside the caller's transaction; gives the keys of the services that it touches."""
    municipalities = {
        row.names.get("fi", "").lower(): row.code for row in Municipality.objects.all()
    }
    write(plan.organizations, organization_fields, now)
    write(plan.channels, partial(channel_fields, municipalities=municipalities), now)
    write(plan.services, service_fields, now)
    write(plan.connections, _connection_writer(), now)
    return save_derived() | _touched_services(plan)


def write(plan: ModelPlan, fields_of: FieldsOf, now: datetime) -> None:
    """Write one model's part; ``fields_of`` gives the columns that a record decides."""
    model = plan.model
    model._default_manager.bulk_create(
        (model(registry_id=key, **_values(item, fields_of)) for key, item in plan.added.items()),
        batch_size=BATCH,
    )
    altered = {**plan.changed, **plan.returned}
    rows = [_row(model, pk, _values(item, fields_of)) for pk, item in altered.items()]
    if rows:
        names = list(_values(next(iter(altered.values())), fields_of))
        model._default_manager.bulk_update(rows, names, BATCH)
    gone = model._default_manager.filter(pk__in=list(plan.withdrawn))
    if plan.withdrawn:
        gone.update(status=Status.WITHDRAWN, withdrawn_at=now)


def _row(model: type[RegistryRow], pk: int, values: Fields) -> RegistryRow:
    row = model(**values)
    row.pk = pk
    return row


def _values(item: Item[Any], fields_of: FieldsOf) -> Fields:
    record = item.record
    return {
        **fields_of(record),
        "record": record.model_dump(mode="json"),
        "payload": item.payload,
        "content_hash": content_hash(record),
        "modified_at": record.modified,
        "status": Status.PUBLISHED,
        "withdrawn_at": None,
    }


def _connection_writer() -> FieldsOf:
    services = dict(Service.objects.values_list("registry_id", "pk"))
    channels = dict(ServiceChannel.objects.values_list("registry_id", "pk"))

    def fields(record: ConnectionRecord) -> Fields:
        return {
            "service_id": services[record.service_id],
            "channel_id": channels[record.channel_id],
        }

    return fields


def _touched_services(plan: Plan) -> set[int]:
    """Services that changed themselves or through a connection, a channel or their provider."""
    links = Connection.objects.filter(registry_id__in=_ids(plan.connections))
    links |= Connection.objects.filter(channel__registry_id__in=_ids(plan.channels))
    own = Service.objects.filter(registry_id__in=_ids(plan.services))
    own |= Service.objects.filter(organization__registry_id__in=_ids(plan.organizations))
    return {*own.values_list("pk", flat=True), *links.values_list("service_id", flat=True)}


def _ids(plan: ModelPlan) -> set[UUID]:
    rows: Iterable[RegistryRow] = plan.model._default_manager.filter(
        pk__in=[*plan.changed, *plan.returned]
    ).only("registry_id")
    return {*plan.added, *plan.withdrawn.values(), *(row.registry_id for row in rows)}
