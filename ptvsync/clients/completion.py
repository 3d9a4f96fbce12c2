"""What a package needs beside the services, whichever version it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from ptvsync.records import OrganizationRecord

from .base import Fetched, Item
from .general_description import GeneralDescription, completed


# Organisations are at most five levels deep (§2.10); one more finds nothing.
LEVELS = 6


def complete_services(
    package: Fetched, fetch: Callable[[Iterable[UUID]], Iterable[GeneralDescription]]
) -> None:
    """Fill in the services that are linked to a general description."""
    linked = {
        service.record.general_description_id: None
        for service in package.services.values()
        if service.record.general_description_id
    }
    general = {item.id: item for item in fetch(linked)}
    package.warn("general descriptions that PTV does not give", len(linked) - len(general))
    for key, service in package.services.items():
        found = general.get(service.record.general_description_id or key)
        if found:
            package.services[key] = Item(completed(service.record, found), service.payload)


def add_organizations(
    package: Fetched,
    wanted: set[UUID],
    fetch: Callable[[Iterable[UUID]], Iterable[Item[OrganizationRecord]]],
    known: frozenset[UUID] = frozenset(),
) -> None:
    """Add organisations and, level by level, those above them that are not known yet."""
    for _level in range(LEVELS):
        if not wanted:
            return
        found = {item.record.id: item for item in fetch(wanted)}
        package.organizations |= found
        above = {item.record.parent_id for item in found.values() if item.record.parent_id}
        wanted = above - package.organizations.keys() - known


def referenced_organizations(package: Fetched) -> set[UUID]:
    """Ids of every organisation that a service or channel names."""
    ids: set[UUID | None] = set()
    for service in package.services.values():
        record = service.record
        ids |= {record.organization_id, *record.other_organization_ids}
        ids |= {producer.organization_id for producer in record.producers}
    ids |= {channel.record.organization_id for channel in package.channels.values()}
    return {item for item in ids if item}
