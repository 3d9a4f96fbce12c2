"""From rows to subjects: a chunk of services with all that is beside them, in a fixed handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from ptvsync.models import Connection, Service, ServiceChannel, TargetGroup

from .likeness import likenesses
from .organizations import Organizations, read_organizations
from .subject import Context, Reach, Subject


RESIDENTS = "KR1"


@dataclass(frozen=True)
class Shared:
    """What all chunks need."""

    context: Context
    organizations: Organizations
    twice: dict[int, tuple[str, ...]]


def read_shared(today: date) -> Shared:
    """Read it once."""
    organizations = read_organizations()
    groups = TargetGroup.objects.filter(code__startswith=f"{RESIDENTS}.")
    context = Context(today, frozenset(groups.values_list("code", flat=True)))
    return Shared(context, organizations, organizations.same_business_ids())


def read_subjects(
    service_ids: Collection[int], shared: Shared
) -> Iterator[tuple[Service, Subject]]:
    """The services, which are published, with their subjects."""
    rows = list(Service.objects.filter(pk__in=service_ids))
    channels = _channels(service_ids)
    alike = likenesses(service_ids, shared.twice, {row.pk: row.organization_id for row in rows})
    for row in rows:
        yield (
            row,
            Subject(
                service=row.data,
                context=shared.context,
                payload=row.payload,
                channels=tuple(channels[row.pk]),
                provider=shared.organizations.provider(row.organization_id),
                municipalities=frozenset(row.municipality_codes),
                likeness=alike[row.pk],
            ),
        )


def _channels(service_ids: Collection[int]) -> dict[int, list[Reach]]:
    links = list(Connection.objects.published().filter(service__in=service_ids).order_by("pk"))
    rows = ServiceChannel.objects.published().in_bulk({link.channel_id for link in links})
    found: dict[int, list[Reach]] = defaultdict(list)
    for link in links:
        if channel := rows.get(link.channel_id):
            found[link.service_id].append(
                Reach(channel.data, link.data, channel.payload, link.payload)
            )
    return found
