"""Service collections of the catalogue: every service with one of the classes and target groups."""

from __future__ import annotations

from ptvsync.standin.entities import ServiceCollection
from ptvsync.standin.world import World

from .files import Table
from .keys import changed_at, identifier
from .texts import texts


def collection(world: World, row: Table) -> ServiceCollection:
    """Return a collection of the services that fit the row's classes and target groups."""
    return ServiceCollection(
        id=identifier("service collection", row["key"]),
        organization_id=identifier("organization", row["organization"]),
        names=texts(row, "name"),
        summaries=texts(row, "summary"),
        descriptions=texts(row, "description"),
        service_ids=tuple(
            service.id
            for service in world.services.values()
            if {*service.classes} & {*row["classes"]}
            and {*service.target_groups} & {*row["target_groups"]}
        ),
        modified=changed_at(f"service collection:{row['key']}"),
    )
