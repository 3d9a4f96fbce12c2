"""What a package would change, model by model, found by comparing hashes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ptvsync.clients import Fetched, Item
from ptvsync.clients.canonical import content_hash
from ptvsync.models import Connection, Organization, RegistryRow, Service, ServiceChannel, Status
from ptvsync.models.connection import connection_id


@dataclass
class ModelPlan:
    """The changes of one model. Existing rows go by primary key; ``published`` counts them now."""

    model: type[RegistryRow]
    fetched: int = 0
    published: int = 0
    unchanged: int = 0
    added: dict[UUID, Item[Any]] = field(default_factory=dict)
    changed: dict[int, Item[Any]] = field(default_factory=dict)
    returned: dict[int, Item[Any]] = field(default_factory=dict)
    withdrawn: dict[int, UUID] = field(default_factory=dict)

    def counters(self) -> dict[str, int]:
        """How many rows of each fate."""
        fates = ("added", "changed", "returned", "withdrawn")
        counts = {name: len(getattr(self, name)) for name in fates}
        return {"fetched": self.fetched, **counts, "unchanged": self.unchanged}


@dataclass
class Plan:
    """The changes of a run."""

    organizations: ModelPlan
    channels: ModelPlan
    services: ModelPlan
    connections: ModelPlan

    def parts(self) -> dict[str, ModelPlan]:
        """The models by name, in the order in which they can be written."""
        return {
            "organizations": self.organizations,
            "channels": self.channels,
            "services": self.services,
            "connections": self.connections,
        }


def make_plan(package: Fetched, full: bool) -> Plan:
    """Compare a package with the rows. Only a full one tells by silence that something is gone."""
    gone = None if full else package.tombstones
    channels = _plan(ServiceChannel, package.channels, gone)
    services = _plan(Service, package.services, gone)
    links = {connection_id(*pair): item for pair, item in package.connections.items()}
    loose = None if full else package.tombstones | _connections_of(package.tombstones)
    return Plan(
        organizations=_plan(Organization, package.organizations, gone),
        channels=channels,
        services=services,
        connections=_plan(Connection, links, loose),
    )


def _plan(
    model: type[RegistryRow], items: Mapping[UUID, Item[Any]], gone: Collection[UUID] | None
) -> ModelPlan:
    plan = ModelPlan(model, fetched=len(items), added=dict(items))
    columns = ("registry_id", "pk", "content_hash", "status")
    for registry_id, pk, old_hash, status in model._default_manager.values_list(*columns):
        item = plan.added.pop(registry_id, None)
        plan.published += status == Status.PUBLISHED
        if item is not None:
            _compare(plan, pk, item, old_hash, status)
        elif status == Status.PUBLISHED and (gone is None or registry_id in gone):
            plan.withdrawn[pk] = registry_id
    return plan


def _compare(plan: ModelPlan, pk: int, item: Item[Any], old_hash: str, status: str) -> None:
    if status == Status.WITHDRAWN:
        plan.returned[pk] = item
    elif old_hash != content_hash(item.record):
        plan.changed[pk] = item
    else:
        plan.unchanged += 1


def _connections_of(tombstones: Collection[UUID]) -> set[UUID]:
    """The connections that lose an end."""
    ends = Connection.objects.filter(service__registry_id__in=tombstones)
    ends |= Connection.objects.filter(channel__registry_id__in=tombstones)
    return set(ends.values_list("registry_id", flat=True))
