"""Which table holds each kind, and which of its columns a record alone decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Field, QuerySet

from ptvsync.models import (
    Connection,
    Organization,
    RegistryRow,
    Service,
    ServiceChannel,
    ServiceCollection,
    Status,
)
from ptvsync.reading.fields import (
    Fields,
    channel_fields,
    collection_fields,
    connection_fields,
    organization_fields,
    service_fields,
)
from ptvsync.records import Kind


@dataclass(frozen=True)
class Shape:
    """``fields`` gives the columns of a record, and the registry ids that ``references`` (column → key,
    model) turn into foreign keys. Rows begin with the columns of ``initial`` and, from what they refer to,
    of ``inherited``, which other rows decide later. ``plural`` names the kind in the counters of a run.
    """

    kind: Kind
    plural: str
    model: type[RegistryRow]
    fields: Callable[[Any, Mapping[str, str]], Fields]
    columns: tuple[str, ...]
    references: Mapping[str, tuple[str, type[RegistryRow]]] = field(default_factory=dict)
    initial: tuple[str, ...] = ()
    inherited: Mapping[str, tuple[str, type[RegistryRow]]] = field(default_factory=dict)

    @property
    def table(self) -> str:
        """The table's name."""
        return self.model._meta.db_table

    def published(self) -> QuerySet[RegistryRow]:
        """The rows that PTV publishes."""
        return self.model._default_manager.filter(status=Status.PUBLISHED)

    @property
    def written(self) -> tuple[str, ...]:
        """The columns that staged rows fill."""
        return (*self.columns, *self.references)


OWNER = {"organization_id": ("organization", Organization)}

SHAPES: dict[Kind, Shape] = {
    shape.kind: shape
    for shape in (
        Shape(
            Kind.ORGANIZATION,
            "organizations",
            Organization,
            organization_fields,
            ("name", "type", "business_id", "municipality_code"),
        ),
        Shape(
            Kind.CHANNEL,
            "channels",
            ServiceChannel,
            channel_fields,
            ("name", "type", "municipality_code", "lat", "lon"),
            OWNER,
        ),
        Shape(
            Kind.SERVICE,
            "services",
            Service,
            service_fields,
            (
                *("name", "area_scope", "nationwide", "class_codes", "target_group_codes"),
                *("life_event_codes", "keywords", "languages", "is_free"),
            ),
            OWNER,
            initial=("municipality_codes",),
            inherited={"provider_type": ("organization", Organization)},
        ),
        Shape(
            Kind.CONNECTION,
            "connections",
            Connection,
            connection_fields,
            (),
            {"service_id": ("service", Service), "channel_id": ("channel", ServiceChannel)},
        ),
        Shape(
            Kind.COLLECTION,
            "collections",
            ServiceCollection,
            collection_fields,
            ("name", "service_ids"),
        ),
    )
}

# What is staged for every kind, under the same names as in the rows.
STAGED = ("record", "payload", "content_hash", "source_hash", "modified_at")


def defaults(shape: Shape) -> dict[str, Any]:
    """The values with which a new row starts in the columns that other rows decide."""
    given = {*STAGED, *shape.written, *shape.initial}
    own = {"id", "registry_id", "status", "created_at", *given}
    others = [item for item in shape.model._meta.concrete_fields if item.column not in own]
    return {str(item.column): _default(item) for item in others}


def _default(item: Field[Any, Any]) -> Any:
    return None if item.null else item.get_default()
