"""An organisation that is responsible for services or channels."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .area import Area
from .base import Record, Texts
from .contact import ContactDetails


class OrganizationType(StrEnum):
    """PTV's organisation types, with neutral names."""

    STATE = "state"
    MUNICIPALITY = "municipality"
    REGIONAL = "regional"
    ASSOCIATION = "association"
    COMPANY = "company"


class OrganizationRecord(Record):
    """One organisation; ``business_id`` is a Y-tunnus (``1234567-8``) or empty, ``municipality`` a code."""

    id: UUID
    parent_id: UUID | None = None
    type: OrganizationType
    business_id: str = ""
    oid: str = ""
    municipality: str = ""
    names: Texts
    alternative_names: Texts = {}
    summaries: Texts = {}
    descriptions: Texts = {}
    area: Area | None = None
    contact: ContactDetails = ContactDetails()
    modified: datetime
