"""The copy of the registry in the database: read-only rows that only the sync writes."""

from .channel import ServiceChannel
from .codes import Area, CodeRow, LifeEvent, Municipality, ServiceClass, TargetGroup
from .collection import ServiceCollection
from .connection import Connection
from .organization import Organization
from .registry_row import RegistryQuerySet, RegistryRow, Status
from .row_change import RowChange
from .service import Service, ServiceQuerySet
from .staging import StagedPage, StagedRow
from .sync_run import SyncRun


__all__ = [
    "Area",
    "CodeRow",
    "Connection",
    "LifeEvent",
    "Municipality",
    "Organization",
    "RegistryQuerySet",
    "RegistryRow",
    "RowChange",
    "Service",
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
