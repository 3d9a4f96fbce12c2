"""Builders of a small world, with keyword defaults."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from ptvsync.records import (
    AccessibilityGroup,
    Address,
    AddressKind,
    Area,
    AreaScope,
    ChannelRecord,
    ChannelType,
    Charge,
    ConnectionRecord,
    ContactDetails,
    Email,
    Hours,
    HoursKind,
    OrganizationRecord,
    OrganizationType,
    Phone,
    Point,
    ServiceRecord,
    Span,
    WebLink,
)
from ptvsync.standin.entities import GeneralDescription, ServiceCollection


MOMENT = datetime(2026, 9, 14, 8, 12, 30, 144000, tzinfo=UTC)
NATIONWIDE = Area(scope=AreaScope.NATIONWIDE)
COUNTY = Area(scope=AreaScope.LIMITED, wellbeing_counties=("10",))
REGION = Area(scope=AreaScope.LIMITED, regions=("08",))


def an_id(name):
    return uuid5(NAMESPACE_URL, str(name))


def towns(*codes):
    return Area(scope=AreaScope.LIMITED, municipalities=codes)


def organization(name="Kotkan kaupunki", **fields):
    values = {
        "id": an_id(name),
        "type": OrganizationType.MUNICIPALITY,
        "business_id": "9912345-6",
        "municipality": "285",
        "names": {"fi": name},
        "area": towns("285"),
        "modified": MOMENT,
    }
    return OrganizationRecord(**{**values, **fields})


def service(name="Vesijumppa", **fields):
    values = {
        "id": an_id(name),
        "organization_id": an_id("Kotkan kaupunki"),
        "charge": Charge.FREE,
        "names": {"fi": name},
        "summaries": {"fi": "Jumppaat altaassa ohjaajan johdolla."},
        "descriptions": {"fi": "Tule mukaan.\n\n* helppoa\n* hauskaa"},
        "languages": ("fi",),
        "area": towns("285"),
        "classes": ("P27.1",),
        "target_groups": ("KR1.1",),
        "modified": MOMENT,
    }
    return ServiceRecord(**{**values, **fields})


def place(name="Uimahalli", **fields):
    values = {
        "id": an_id(name),
        "type": ChannelType.LOCATION,
        "organization_id": an_id("Kotkan kaupunki"),
        "names": {"fi": name},
        "languages": ("fi",),
        "area": towns("285"),
        "contact": ContactDetails(
            phones=(Phone(language="fi", prefix="+358", number="55550123", charge=Charge.CHARGED),),
            emails=(Email(language="fi", email="uimahalli@kotka.example"),),
            links=(WebLink(language="fi", url="https://kotka.example/uinti", name="Uimahalli"),),
            addresses=(address(),),
        ),
        "hours": (weekly(),),
        "modified": MOMENT,
    }
    return ChannelRecord(**{**values, **fields})


def channel(kind=ChannelType.PHONE, name="Neuvontapuhelin", **fields):
    return place(name, **{"type": kind, "contact": ContactDetails(), "hours": (), **fields})


def address(**fields):
    values = {
        "kind": AddressKind.LOCATION,
        "street": {"fi": "Katariinankatu", "sv": "Katarinegatan"},
        "number": "15 B",
        "postal_code": "48100",
        "post_office": {"fi": "KOTKA"},
        "point": Point(lat=60.4664, lon=26.9458),
    }
    return Address(**{**values, **fields})


def accessible_address():
    group = AccessibilityGroup(
        heading={"fi": "Pääsisäänkäynti", "sv": "Huvudingången"},
        sentences=({"fi": "Ovella ei ole kynnystä."}, {"fi": "Ovi on leveä."}),
    )
    return address(accessibility=(group,))


def weekly(day=1, start="08:00", end="16:00", **fields):
    span = Span(day=day, start=start, end_day=fields.pop("end_day", day), end=end)
    return Hours(kind=HoursKind.WEEKLY, spans=(span,), **fields)


def connection(service_record, channel_record, **fields):
    values = {
        "service_id": service_record.id,
        "channel_id": channel_record.id,
        "modified": MOMENT,
    }
    return ConnectionRecord(**{**values, **fields})


def general_description(name="Uimahallien palvelut", **fields):
    values = {
        "id": an_id(name),
        "organization_id": an_id("Toimitus"),
        "owner": "Municipality",
        "names": {"fi": name},
        "descriptions": {"fi": "Uimahalli on avoin kaikille."},
        "conditions": {"fi": "Peseydy ennen uintia."},
        "classes": ("P27",),
        "modified": MOMENT,
    }
    return GeneralDescription(**{**values, **fields})


def collection(*members, name="Vesiliikunta", **fields):
    values = {
        "id": an_id(name),
        "organization_id": an_id("Kotkan kaupunki"),
        "names": {"fi": name},
        "service_ids": tuple(member.id for member in members),
        "modified": MOMENT,
    }
    return ServiceCollection(**{**values, **fields})
