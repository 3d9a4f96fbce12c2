"""What a package would change, model by model, found by comparing hashes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ptvsync.clients import Fetched, Item
from ptvsync.clients.canonical import content_hash
from ptvsync.identity import connection_id
from ptvsync.models import Connection, Organization, RegistryRow, Service, ServiceChannel, Status


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
    links = {connection_id(*pair): item for pair, item in package.connections.items()}
    kept = package.unreadable | _connections_of(package.unreadable)
    gone = None if full else package.tombstones | _connections_of(package.tombstones)
    return Plan(
        organizations=_plan(Organization, package.organizations, gone, kept),
        channels=_plan(ServiceChannel, package.channels, gone, kept),
        services=_plan(Service, package.services, gone, kept),
        connections=_plan(Connection, links, gone, kept),
    )


def _plan(
    model: type[RegistryRow],
    items: Mapping[UUID, Item[Any]],
    gone: Collection[UUID] | None,
    kept: Collection[UUID],
) -> ModelPlan:
    """``gone`` None: whatever is missing is gone, but for what is ``kept``."""
    plan = ModelPlan(model, fetched=len(items), added=dict(items))
    columns = ("registry_id", "pk", "content_hash", "status")
    for registry_id, pk, old_hash, status in model._default_manager.values_list(*columns):
        item = plan.added.pop(registry_id, None)
        plan.published += status == Status.PUBLISHED
        missing = registry_id not in kept if gone is None else registry_id in gone
        if item is not None:
            _compare(plan, pk, item, old_hash, status)
        elif missing and status == Status.PUBLISHED:
            plan.withdrawn[pk] = registry_id
    return plan


def _compare(plan: ModelPlan, pk: int, item: Item[Any], old_hash: str, status: str) -> None:
    if status == Status.WITHDRAWN:
        plan.returned[pk] = item
    elif old_hash != content_hash(item.record):
        plan.changed[pk] = item
    else:
        plan.unchanged += 1


def _connections_of(ids: Collection[UUID]) -> set[UUID]:
    """The connections that have one of the services or channels at an end."""
    ends = Connection.objects.filter(service__registry_id__in=ids)
    ends |= Connection.objects.filter(channel__registry_id__in=ids)
    return set(ends.values_list("registry_id", flat=True))
