"""What would disappear if the owner accepted a braked run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils.text import capfirst

from ptvsync.admin.kinds import MODELS, counter_name, kind_label
from ptvsync.admin.links import Link, inspect_link
from ptvsync.admin.usage import uses_of
from ptvsync.models import Service, SyncRun
from ptvsync.records import Kind
from ptvsync.sync import would_withdraw


if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


# As many services are named; the counts tell of all.
MOST_SERVICES = 200


@dataclass(frozen=True)
class KindLoss:
    """How many rows of a kind would go, of how many published ones."""

    label: str
    gone: int
    published: int

    @property
    def percent(self) -> int:
        """The share that would go, rounded."""
        return round(100 * self.gone / self.published) if self.published else 0


@dataclass(frozen=True)
class ServiceLoss:
    """A service that would go, and what uses it."""

    link: Link
    used_in: list[Link]


@dataclass(frozen=True)
class Losses:
    """Counts of each kind, the first services by name with those in use first, and how many more."""

    kinds: list[KindLoss]
    services: list[ServiceLoss]
    more: int


def losses_of(run: SyncRun, user: User | AnonymousUser) -> Losses:
    """What accepting the run would take away; a fixed number of queries for any number of rows."""
    gone: QuerySet[Any] = would_withdraw(run, Kind.SERVICE)
    services = list(gone.select_related("organization").defer("record", "payload")[:MOST_SERVICES])
    kinds = [_kind_loss(run, kind) for kind in MODELS]
    more = kinds[0].gone - len(services)
    return Losses(
        [kind for kind in kinds if kind.gone], _service_losses(services, user), max(more, 0)
    )


def _kind_loss(run: SyncRun, kind: Kind) -> KindLoss:
    gone = run.counters.get(counter_name(kind), {}).get("withdrawn", 0)
    published = MODELS[kind]._default_manager.published().count()  # type: ignore[attr-defined]
    return KindLoss(capfirst(str(kind_label(kind))), gone, published)


def _service_losses(services: Sequence[Service], user: User | AnonymousUser) -> list[ServiceLoss]:
    uses = uses_of(services, user)
    losses = [
        ServiceLoss(
            inspect_link(service, service.name, str(service.organization or "")),
            uses.get(service.pk, []),
        )
        for service in services
    ]
    return sorted(losses, key=lambda loss: not loss.used_in)
