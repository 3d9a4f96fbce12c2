"""A service, as both PTV versions describe it (reference: PTV OpenAPI v11 Service, v12 ServiceResponse)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .area import Area
from .base import Record, Texts
from .contact import Charge, WebLink


class ServiceType(StrEnum):
    """The kinds of service PTV knows."""

    SERVICE = "service"
    PERMIT = "permit"
    QUALIFICATION = "qualification"


class ProducerRole(StrEnum):
    """How a producer provides the service."""

    SELF = "self"
    PROCURED = "procured"
    OTHER = "other"


class Producer(Record):
    """Who provides the service: an organisation, or a name without one."""

    role: ProducerRole
    organization_id: UUID | None = None
    name: Texts = {}


class ServiceRecord(Record):
    """One service. ``classes``, ``target_groups`` and ``life_events`` are PTV codes (``P27.1``), sorted.

    ``general_texts`` names the fields that come, in some language, from the general description.
    ``modified`` is UTC; PTV does not move it when only a connection changes (§0.4).
    """

    id: UUID
    organization_id: UUID | None
    other_organization_ids: tuple[UUID, ...] = ()
    producers: tuple[Producer, ...] = ()
    general_description_id: UUID | None = None
    general_texts: tuple[str, ...] = ()
    type: ServiceType = ServiceType.SERVICE
    publicly_funded: bool = True
    charge: Charge | None = None
    names: Texts
    alternative_names: Texts = {}
    summaries: Texts = {}
    descriptions: Texts = {}
    user_instructions: Texts = {}
    conditions: Texts = {}
    charge_info: Texts = {}
    processing_time: Texts = {}
    deadline: Texts = {}
    validity_time: Texts = {}
    keywords: dict[str, tuple[str, ...]] = {}
    voucher_info: Texts = {}
    voucher_links: tuple[WebLink, ...] = ()
    legislation: tuple[WebLink, ...] = ()
    languages: tuple[str, ...] = ()
    area: Area
    classes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    industrial_classes: tuple[str, ...] = ()
    ontology_terms: tuple[str, ...] = ()
    modified: datetime
