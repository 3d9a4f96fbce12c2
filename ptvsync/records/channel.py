"""A service channel of any of PTV's five types, and its connection to a service."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .area import Area
from .base import Record, Texts
from .contact import Charge, ContactDetails, WebLink
from .hours import HolidayHours, Hours


class ChannelType(StrEnum):
    """The channel types, with the neutral names used in the database."""

    LOCATION = "location"
    PHONE = "phone"
    E_SERVICE = "e_service"
    WEB_PAGE = "web_page"
    FORM = "form"


class FormFile(Record):
    """A printable form in one language and file format (pdf, doc, excel, rtf, odt)."""

    language: str
    url: str
    name: str = ""
    format: str


class ChannelRecord(Record):
    """One channel. ``web_addresses`` is the address of an e-service or web page, per language.

    v12 tells neither ``oid`` nor ``accessibility_statements`` (links to what is accessible in it).
    """

    id: UUID
    type: ChannelType
    oid: str = ""
    organization_id: UUID | None
    names: Texts
    alternative_names: Texts = {}
    summaries: Texts = {}
    descriptions: Texts = {}
    languages: tuple[str, ...] = ()
    area: Area | None = None
    contact: ContactDetails = ContactDetails()
    web_addresses: tuple[WebLink, ...] = ()
    attachments: tuple[WebLink, ...] = ()
    form_identifiers: Texts = {}
    form_files: tuple[FormFile, ...] = ()
    requires_authentication: bool = False
    signature_count: int = 0
    accessibility_level: str = ""
    accessibility_statements: tuple[WebLink, ...] = ()
    hours: tuple[Hours, ...] = ()
    holiday_hours: tuple[HolidayHours, ...] = ()
    modified: datetime


class ConnectionRecord(Record):
    """What is said of one service at one channel: own hours and contacts replace the channel's."""

    service_id: UUID
    channel_id: UUID
    charge: Charge | None = None
    charge_info: Texts = {}
    descriptions: Texts = {}
    contact: ContactDetails = ContactDetails()
    hours: tuple[Hours, ...] = ()
    holiday_hours: tuple[HolidayHours, ...] = ()
    modified: datetime
