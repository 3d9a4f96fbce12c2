"""General descriptions of the catalogue and the services that link to them."""

from __future__ import annotations

from ptvsync.standin.entities import GeneralDescription
from ptvsync.standin.world import World

from .files import Table
from .keys import changed_at, identifier
from .texts import texts


def general_description(row: Table) -> GeneralDescription:
    """Return a general description."""
    return GeneralDescription(
        id=identifier("general description", row["key"]),
        organization_id=identifier("organization", row["organization"]),
        owner=row["owner"],
        names=texts(row, "name"),
        summaries=texts(row, "summary"),
        descriptions=texts(row, "description"),
        background=texts(row, "background"),
        user_instructions=texts(row, "user_instruction"),
        classes=tuple(sorted(row["classes"])),
        target_groups=tuple(sorted(row["target_groups"])),
        modified=changed_at(f"general description:{row['key']}"),
    )


def link_services(world: World, row: Table) -> None:
    """Link a general description's services to it, with its classes: v11 adds them unasked (§2.7)."""
    for key in row["services"]:
        service = world.services.get(identifier("service", key))
        if service is None:
            continue
        changes = {
            "general_description_id": identifier("general description", row["key"]),
            "classes": _union(service.classes, row["classes"]),
            "target_groups": _union(service.target_groups, row["target_groups"]),
        }
        world.put(service.model_copy(update=changes))


def _union(own: tuple[str, ...], added: list[str]) -> tuple[str, ...]:
    return tuple(sorted({*own, *added}))
