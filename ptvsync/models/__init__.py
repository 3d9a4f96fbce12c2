"""The copy of the registry in the database: read-only rows that only the sync writes."""

from .addition import ServiceAddition
from .channel import ServiceChannel
from .codes import Area, CodeRow, LifeEvent, Municipality, ServiceClass, TargetGroup
from .collection import ServiceCollection
from .connection import Connection
from .organization import Organization
from .override import OrganizationOverride
from .registry_row import RegistryQuerySet, RegistryRow, Status
from .row_change import RowChange
from .service import Service, ServiceQuerySet
from .staging import TOMBSTONE, StagedPage, StagedRow
from .sync_run import SyncRun


__all__ = [
    "TOMBSTONE",
    "Area",
    "CodeRow",
    "Connection",
    "LifeEvent",
    "Municipality",
    "Organization",
    "OrganizationOverride",
    "RegistryQuerySet",
    "RegistryRow",
    "RowChange",
    "Service",
    "ServiceAddition",
    "ServiceChannel",
    "ServiceClass",
    "ServiceCollection",
    "ServiceQuerySet",
    "StagedPage",
    "StagedRow",
    "Status",
    "SyncRun",
    "TargetGroup",
]
