"""Payloads as PTV sends them, with keyword defaults."""

from __future__ import annotations

from .factories import uuid


def rows(**texts):
    """v11's language rows: ``rows(fi="…")``."""
    return [{"language": language, "value": text} for language, text in texts.items()]


def typed(kind, **texts):
    return [{**row, "type": kind} for row in rows(**texts)]


def v11_service(**fields):
    defaults = {
        "id": str(uuid("uinti")),
        "type": "Service",
        "fundingType": "PubliclyFunded",
        "serviceNames": typed("Name", fi="Vesijumppa"),
        "serviceDescriptions": typed("Summary", fi="Jumppaa vedessä."),
        "languages": ["fi"],
        "areaType": "LimitedType",
        "areas": [v11_municipalities("285")],
        "organizations": [v11_role("Responsible", "kotka")],
        "serviceChannels": None,
        "modified": "2026-09-14T08:12:30.123456",
    }
    return {**defaults, **fields}


def v11_municipalities(*codes):
    entries = [{"code": code, "name": rows(fi=code)} for code in codes]
    return {"type": "Municipality", "code": None, "name": None, "municipalities": entries}


def v11_area(kind, code, *municipalities):
    members = v11_municipalities(*municipalities)["municipalities"]
    return {"type": kind, "code": code, "name": rows(fi="Alue"), "municipalities": members}


def v11_role(role, key=None, **fields):
    organization = {"id": str(uuid(key)), "name": key} if key else None
    return {
        "organization": organization,
        "roleType": role,
        "provisionType": None,
        "additionalInformation": [],
        **fields,
    }


def v11_class(code, **fields):
    return {
        "code": code,
        "name": rows(fi=f"Luokka {code}"),
        "uri": f"http://x/code/{code}",
        **fields,
    }


def v11_channel(kind="ServiceLocation", **fields):
    defaults = {
        "id": str(uuid("halli")),
        "serviceChannelType": kind,
        "organizationId": str(uuid("kotka")),
        "serviceChannelNames": typed("Name", fi="Uimahalli"),
        "serviceChannelDescriptions": [],
        "areaType": None,
        "areas": [],
        "languages": ["fi"],
        "serviceHours": [],
        "modified": "2026-09-14T08:12:30Z",
    }
    return {**defaults, **fields}


def v11_hours(kind="DaysOfTheWeek", opening=(), **fields):
    spans = [
        {"dayFrom": first, "dayTo": last, "from": start, "to": end}
        for first, last, start, end in opening
    ]
    defaults = {
        "serviceHourType": kind,
        "validFrom": None,
        "validTo": None,
        "isClosed": False,
        "validForNow": True,
        "isAlwaysOpen": False,
        "isReservation": False,
        "additionalInformation": [],
        "openingHour": spans,
    }
    return {**defaults, **fields}


def v11_street(**fields):
    street = {
        "street": rows(fi="Kotkankatu"),
        "streetNumber": "15 B",
        "postalCode": "48100",
        "postOffice": rows(fi="KOTKA"),
        "additionalInformation": [],
        "latitude": "6703000",
        "longitude": "497000",
        "coordinateState": "Ok",
    }
    return {
        "type": "Location",
        "subType": "Single",
        "country": "FI",
        "streetAddress": {**street, **fields},
    }


def v12_service(**fields):
    defaults = {
        "contentId": str(uuid("uinti")),
        "organizationContentId": str(uuid("kotka")),
        "generalDescriptionContentId": None,
        "serviceClasses": ["P27.1"],
        "chargeType": "Free",
        "fundingType": "PubliclyFunded",
        "serviceLanguages": ["fi"],
        "area": {"areaType": "WholeCountry"},
        "publishedAt": "2026-10-02T06:15:00.123Z",
        "serviceType": "Service",
        "languageVersions": {"fi": v12_version()},
    }
    return {**defaults, **fields}


def v12_version(**fields):
    return {"name": "Vesijumppa", "summary": None, "description": "", **fields}


def v12_channel(kind="ServiceLocation", **fields):
    defaults = {
        "contentId": str(uuid("halli")),
        "organizationContentId": str(uuid("kotka")),
        "serviceLanguages": ["fi"],
        "area": None,
        "publishedAt": "2026-10-02T06:15:00.123Z",
        "serviceChannelType": kind,
        "languageVersions": {"fi": v12_version(name="Uimahalli")},
        "serviceHours": {"hours": [], "holidayServiceHours": None},
    }
    return {**defaults, **fields}


def v12_hours(*hours, holidays=None):
    return {"serviceHours": {"hours": list(hours), "holidayServiceHours": holidays}}


def v12_interval(start="09:00", end="15:00", status="Open", repetition="Weekly", **info):
    return {
        "start": start,
        "end": end,
        "openingStatus": status,
        "repetition": repetition,
        "additionalInformation": info,
    }


def v12_week(kind="WeeklyUntilFurtherNotice", days=None, **fields):
    week = {day: {"hours": intervals} for day, intervals in (days or {}).items()}
    texts = {"heading": {}, "additionalInformation": {}}
    return {"type": f"{kind}ServiceHour", **texts, "weeklyHours": week, **fields}
