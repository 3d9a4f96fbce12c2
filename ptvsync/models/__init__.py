"""The copy of the registry in the database: read-only rows that only the sync writes."""

from .addition import ServiceAddition
from .channel import ServiceChannel
from .codes import (
    Area,
    CodeRow,
    Country,
    IndustrialClass,
    Language,
    LifeEvent,
    Municipality,
    OntologyTerm,
    ServiceClass,
    TargetGroup,
    UriRow,
)
from .collection import ServiceCollection
from .connection import Connection
from .organization import Organization
from .override import OrganizationOverride
from .registry_row import RegistryQuerySet, RegistryRow, Status
from .row_change import RowChange
from .service import Service, ServiceQuerySet
from .staging import CODE, TOMBSTONE, StagedPage, StagedRow
from .sync_run import SyncRun


__all__ = [
    "CODE",
    "TOMBSTONE",
    "Area",
    "CodeRow",
    "Connection",
    "Country",
    "IndustrialClass",
    "Language",
    "LifeEvent",
    "Municipality",
    "OntologyTerm",
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
    "UriRow",
]
