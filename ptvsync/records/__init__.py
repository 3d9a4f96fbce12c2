"""Neutral records: the shape of registry data between the PTV adapters and the database."""

from .area import Area, AreaScope
from .base import Record, Texts
from .channel import ChannelRecord, ChannelType, ConnectionRecord, FormFile
from .codes import CodeList, CodeRecord
from .collection import CollectionRecord
from .contact import (
    AccessibilityGroup,
    Address,
    AddressKind,
    Charge,
    ContactDetails,
    Email,
    Phone,
    PhoneKind,
    Point,
    WebLink,
)
from .hours import HolidayHours, Hours, HoursKind, Span, Weeks
from .kinds import Kind
from .organization import OrganizationRecord, OrganizationType
from .service import Producer, ProducerRole, ServiceRecord, ServiceType


__all__ = [
    "AccessibilityGroup",
    "Address",
    "AddressKind",
    "Area",
    "AreaScope",
    "ChannelRecord",
    "ChannelType",
    "Charge",
    "CodeList",
    "CodeRecord",
    "CollectionRecord",
    "ConnectionRecord",
    "ContactDetails",
    "Email",
    "FormFile",
    "HolidayHours",
    "Hours",
    "HoursKind",
    "Kind",
    "OrganizationRecord",
    "OrganizationType",
    "Phone",
    "PhoneKind",
    "Point",
    "Producer",
    "ProducerRole",
    "Record",
    "ServiceRecord",
    "ServiceType",
    "Span",
    "Texts",
    "WebLink",
    "Weeks",
]
