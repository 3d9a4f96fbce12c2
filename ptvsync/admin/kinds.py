"""The kinds of registry content: what they are called and where their rows are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ptvsync.models import (
    Connection,
    Organization,
    RegistryRow,
    Service,
    ServiceChannel,
    ServiceCollection,
)
from ptvsync.records import Kind


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


# In the order of interest to people; ``counters`` of a run use the plural names.
MODELS: dict[Kind, type[RegistryRow]] = {
    Kind.SERVICE: Service,
    Kind.CHANNEL: ServiceChannel,
    Kind.ORGANIZATION: Organization,
    Kind.CONNECTION: Connection,
    Kind.COLLECTION: ServiceCollection,
}


def counter_name(kind: Kind) -> str:
    """The kind's key in the counters of a run."""
    return f"{kind.value}s"


def kind_label(kind: Kind) -> _StrOrPromise:
    """The kind's name in the plural."""
    return MODELS[kind]._meta.verbose_name_plural or ""
