"""Builders of records, worlds and rows of the registry, with keyword defaults."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.utils import timezone

from ptvsync.clients import Item
from ptvsync.clients.canonical import content_hash
from ptvsync.identity import connection_id
from ptvsync.models import (
    Connection,
    Organization,
    RowChange,
    Service,
    ServiceChannel,
    ServiceCollection,
    StagedRow,
    Status,
    SyncRun,
)
from ptvsync.provider import ProviderType
from ptvsync.records import (
    Address,
    AddressKind,
    Area,
    AreaScope,
    ChannelRecord,
    ChannelType,
    CollectionRecord,
    ConnectionRecord,
    ContactDetails,
    Hours,
    OrganizationRecord,
    OrganizationType,
    Phone,
    ServiceRecord,
    Span,
    WebLink,
)
from ptvsync.standin.world import World


NAMESPACE = UUID("5b0b1d2e-0000-4000-8000-000000000000")
MODIFIED = datetime(2026, 9, 14, 8, 12, 30, tzinfo=UTC)
KOTKA = Area(scope=AreaScope.LIMITED, municipalities=("285",))
COUNTY = Area(scope=AreaScope.LIMITED, wellbeing_counties=("10",))
NATIONWIDE = Area(scope=AreaScope.NATIONWIDE)
WEEKDAYS = range(1, 6)
_numbers = itertools.count(1)


def uuid(name):
    return uuid5(NAMESPACE, name)


def make_organization_record(key="kotka", **fields):
    defaults = {
        "type": OrganizationType.MUNICIPALITY,
        "municipality": "285",
        "business_id": "1234567-1",
        "names": {"fi": "Kotkan kaupunki"},
        "area": KOTKA,
        "modified": MODIFIED,
    }
    return OrganizationRecord(id=uuid(key), **{**defaults, **fields})


def make_service_record(key="uinti", **fields):
    defaults = {
        "organization_id": uuid("kotka"),
        "names": {"fi": "Vesijumppa"},
        "summaries": {"fi": "Ohjattua liikuntaa lämpimässä vedessä."},
        "descriptions": {"fi": "Tunti on maksuton.\n\n* oma pyyhe mukaan"},
        "area": KOTKA,
        "classes": ("P27.1",),
        "target_groups": ("KR1.1",),
        "languages": ("fi",),
        "modified": MODIFIED,
    }
    return ServiceRecord(id=uuid(key), **{**defaults, **fields})


def make_channel_record(key="halli", type=ChannelType.LOCATION, **fields):
    defaults = {
        "organization_id": uuid("kotka"),
        "names": {"fi": "Uimahalli"},
        "languages": ("fi",),
        "area": KOTKA,
        "modified": MODIFIED,
    }
    return ChannelRecord(id=uuid(key), type=type, **{**defaults, **fields})


def make_connection_record(service="uinti", channel="halli", **fields):
    return ConnectionRecord(
        service_id=uuid(service), channel_id=uuid(channel), **{"modified": MODIFIED, **fields}
    )


def make_address(**fields):
    defaults = {
        "kind": AddressKind.LOCATION,
        "street": {"fi": "Kotkankatu"},
        "number": "15 B",
        "postal_code": "48100",
        "post_office": {"fi": "KOTKA"},
    }
    return Address(**{**defaults, **fields})


def make_phone(**fields):
    return Phone(**{"language": "fi", "prefix": "+358", "number": "401234567", **fields})


def make_weekly(days=WEEKDAYS, start="08:00", end="16:00", end_day=None, **fields):
    spans = tuple(Span(day=day, start=start, end_day=end_day or day, end=end) for day in days)
    return Hours(kind="weekly", spans=spans, **fields)


def make_exception(first, last=None, spans=(), **fields):
    intervals = tuple(Span(day=None, start=a, end_day=None, end=b) for a, b in spans)
    return Hours(
        kind="exception",
        valid_from=first,
        valid_to=last or first,
        closed=not spans,
        spans=intervals,
        **fields,
    )


def make_world(services=8):
    """A town's swimming hall, phone and web page, and ``services`` services at the hall."""
    world = World()
    world.put(make_organization_record())
    contact = ContactDetails(addresses=(make_address(),), phones=(make_phone(),))
    world.put(make_channel_record(contact=contact, hours=(make_weekly(),)))
    world.put(
        make_channel_record(
            "verkko",
            ChannelType.WEB_PAGE,
            names={"fi": "Kotkan liikunta verkossa"},
            web_addresses=(WebLink(language="fi", url="https://kotka.example/"),),
        )
    )
    for number in range(services):
        key = f"palvelu-{number}"
        world.put(make_service_record(key, names={"fi": f"Palvelu {number}"}))
        world.put(make_connection_record(key, "halli"))
    return world


def make_organization(record=None, **columns):
    record = record or make_organization_record(f"organisaatio-{next(_numbers)}")
    defaults = {
        "name": record.names["fi"],
        "type": record.type.value,
        "provider_type": ProviderType.MUNICIPALITY,
    }
    return Organization.objects.create(**{**_row(record), **defaults, **columns})


def make_service(record=None, **columns):
    record = record or make_service_record(f"palvelu-{next(_numbers)}")
    defaults = {
        "name": next(iter(record.names.values())),
        "area_scope": record.area.scope.value,
        "municipality_codes": list(record.area.municipalities),
        "nationwide": record.area.scope is not AreaScope.LIMITED,
        "class_codes": list(record.classes),
        "target_group_codes": list(record.target_groups),
        "languages": sorted(record.names),
        "provider_type": ProviderType.MUNICIPALITY,
    }
    return Service.objects.create(**{**_row(record), **defaults, **columns})


def make_channel(record=None, **columns):
    record = record or make_channel_record(f"kanava-{next(_numbers)}")
    defaults = {"name": record.names["fi"], "type": record.type.value}
    return ServiceChannel.objects.create(**{**_row(record), **defaults, **columns})


def make_collection(key="kokoelma", services=(), **columns):
    record = CollectionRecord(
        id=uuid(key),
        names={"fi": "Perheiden palvelut"},
        service_ids=tuple(service.registry_id for service in services),
        modified=MODIFIED,
    )
    defaults = {"name": record.names["fi"], "service_ids": list(record.service_ids)}
    return ServiceCollection.objects.create(**{**_row(record), **defaults, **columns})


def make_connection(service, channel, **fields):
    record = ConnectionRecord(
        service_id=service.registry_id,
        channel_id=channel.registry_id,
        **{"modified": MODIFIED, **fields},
    )
    return Connection.objects.create(
        service=service,
        channel=channel,
        registry_id=connection_id(record.service_id, record.channel_id),
        record=record.model_dump(mode="json"),
        modified_at=MODIFIED,
    )


def make_run(status=SyncRun.Status.DONE, **fields):
    defaults = {"kind": "delta", "api_version": "12", "started_at": timezone.now()}
    run = {**defaults, "status": status, **fields}
    if status != SyncRun.Status.RUNNING:
        run.setdefault("finished_at", run["started_at"])
    return SyncRun.objects.create(**run)


def make_braked(**fields):
    """A run that waits for a decision, with something in its package."""
    counters = {"services": {"fetched": 3, "withdrawn": 1}}
    run = make_run(SyncRun.Status.BRAKED, kind="full", **{"counters": counters, **fields})
    StagedRow.objects.create(run=run, kind="service", registry_id="0" * 32)
    return run


def make_change(old=None, new=None, run=None, **fields):
    """A change of ``run`` from one record to another; either may be missing."""
    record = new or old or make_service_record()
    fates = {(False, True): "added", (True, False): "withdrawn", (True, True): "changed"}
    defaults = {
        "run": run or make_run(),
        "kind": "service",
        "registry_id": record.id,
        "name": record.names["fi"],
        "fate": fates.get((bool(old), bool(new)), "changed"),
        "old": old and old.model_dump(mode="json"),
        "new": new and new.model_dump(mode="json"),
    }
    return RowChange.objects.create(**{**defaults, **fields})


def make_item(record, payload=None):
    return Item(record, payload or {})


def _row(record):
    return {
        "registry_id": record.id,
        "status": Status.PUBLISHED,
        "record": record.model_dump(mode="json"),
        "content_hash": content_hash(record),
        "modified_at": record.modified,
    }
