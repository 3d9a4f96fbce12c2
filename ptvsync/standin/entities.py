"""Content of the registry that has no neutral record: general descriptions, collections, tombstones."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from ptvsync.records import Charge, Record, ServiceType, Texts


class Kind(StrEnum):
    """The kinds of content with an id of their own."""

    SERVICE = "service"
    CHANNEL = "channel"
    ORGANIZATION = "organization"
    CONNECTION = "connection"
    GENERAL_DESCRIPTION = "general description"
    COLLECTION = "service collection"


class TombstoneStatus(StrEnum):
    """Why content is no longer published."""

    ARCHIVED = "Archived"
    WITHDRAWN = "Withdrawn"


class Tombstone(Record):
    """What is left of content that was archived or withdrawn ``at`` a UTC time."""

    kind: Kind
    id: UUID
    status: TombstoneStatus
    at: datetime
    organization_id: UUID | None = None
    type: str = ""
    names: Texts = {}


class GeneralDescription(Record):
    """A nationally written description that services link to; ``owner`` is a v12 word such as Municipality."""

    id: UUID
    organization_id: UUID
    owner: str
    type: ServiceType = ServiceType.SERVICE
    charge: Charge | None = None
    names: Texts
    summaries: Texts = {}
    descriptions: Texts = {}
    background: Texts = {}
    user_instructions: Texts = {}
    conditions: Texts = {}
    classes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    ontology_terms: tuple[str, ...] = ()
    industrial_classes: tuple[str, ...] = ()
    modified: datetime


class ServiceCollection(Record):
    """Services and channels grouped by an organisation to be fetched as one set."""

    id: UUID
    organization_id: UUID
    names: Texts
    summaries: Texts = {}
    descriptions: Texts = {}
    service_ids: tuple[UUID, ...] = ()
    channel_ids: tuple[UUID, ...] = ()
    modified: datetime
