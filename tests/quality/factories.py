"""Builders of subjects that no rule has anything to say of, and of rows in the database."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

from ptvsync.clients.canonical import content_hash
from ptvsync.identity import connection_id
from ptvsync.models import Connection
from ptvsync.quality.evaluation import flags_of
from ptvsync.quality.models import CheckedService, QualityFlag
from ptvsync.quality.subject import Context, Provider, Reach, Subject
from ptvsync.records import Charge, ContactDetails
from tests.ptvsync.factories import (
    make_address,
    make_channel,
    make_channel_record,
    make_connection_record,
    make_organization,
    make_organization_record,
    make_phone,
    make_service,
    make_service_record,
)


TODAY = date(2026, 11, 22)
NEWLY = datetime(2026, 9, 14, 8, 12, 30, tzinfo=UTC)
DESCRIPTION = (
    "Tunnilla liikutaan ohjaajan kanssa omaan tahtiin, ja mukaan tullaan ilman ilmoittautumista. "
    "Ota pyyhe ja juomapullo mukaan."
)
POINT = {"lat": 60.46, "lon": 26.94}


def make_reach(channel=None, connection=None, payload=None, connection_payload=None, **fields):
    """A place with an address on the map, or another channel."""
    contact = ContactDetails(addresses=(make_address(point=POINT),))
    record = channel or make_channel_record(**{"contact": contact, **fields})
    return Reach(
        record, connection or make_connection_record(), payload or {}, connection_payload or {}
    )


def make_provider(**fields):
    defaults = {
        "names": {"fi": "Kotkan kaupunki"},
        "type": "kunta",
        "municipalities": frozenset({"285"}),
        "surroundings": frozenset({"075", "285", "286"}),
    }
    return Provider(**{**defaults, **fields})


def make_subject(
    channels=None, provider=None, today=TODAY, municipalities=("285",), likeness=None, **fields
):
    """A service in good order; ``fields`` are those of its record."""
    payload = fields.pop("payload", {})
    more = {"likeness": likeness} if likeness else {}
    return Subject(
        service=make_good_record(**fields),
        context=Context(today, frozenset(f"KR1.{number}" for number in range(1, 7))),
        payload=payload,
        channels=tuple([make_reach()] if channels is None else channels),
        provider=provider or make_provider(),
        municipalities=frozenset(municipalities),
        **more,
    )


def make_good_record(key="uinti", **fields):
    """The record of a service without faults."""
    defaults = {
        "descriptions": {"fi": DESCRIPTION},
        "charge": Charge.FREE,
        "keywords": {"fi": ("vesijumppa",)},
        "modified": NEWLY,
    }
    return make_service_record(key, **{**defaults, **fields})


def codes(subject):
    """The codes of the flags that a subject deserves."""
    return {flag.code for flag in flags_of(1, subject)}


def details(subject, code):
    """The findings of one rule as JSON."""
    return next((flag.detail for flag in flags_of(1, subject) if flag.code == code), [])


def in_finnish(field, text, **fields):
    """A subject with one Finnish text of its own."""
    return make_subject(**{field: {"fi": text}, **fields})


def connect(service, channel, **fields):
    """A published connection between two rows."""
    record = make_connection_record(**fields)
    return Connection.objects.create(
        registry_id=connection_id(service.registry_id, channel.registry_id),
        service=service,
        channel=channel,
        record=record.model_dump(mode="json"),
        content_hash=content_hash(record),
        modified_at=record.modified,
    )


def make_published(key="uinti", organization=None, **fields):
    """A service in good order at a place, of a town."""
    organization = organization or make_organization(
        make_organization_record(f"kaupunki-{key}", business_id="")
    )
    contact = ContactDetails(addresses=(make_address(point=POINT),))
    record = make_good_record(
        key,
        **{"names": {"fi": f"Palvelu {key}"}, "summaries": {"fi": f"Jumppaa {key}lla."}, **fields},
    )
    service = make_service(record, organization=organization)
    connect(service, make_channel(make_channel_record(f"halli-{key}", contact=contact)))
    return service


def flagged_codes(service):
    return set(QualityFlag.objects.filter(service=service).values_list("code", flat=True))


def make_flag(service, code="stale", severity="serious", **fields):
    """A flag of a service, which counts as checked."""
    CheckedService.objects.get_or_create(service=service, defaults={"origin": "ptv"})
    defaults = {"detail": [{"field": "modified", "text": "1.1.2025"}], "first_seen": TODAY}
    return QualityFlag.objects.create(
        service=service, code=code, severity=severity, **{**defaults, **fields}
    )


def make_owner():
    """A superuser who reads the admin in English."""
    owner = get_user_model().objects.create_superuser("omistaja", password="x")
    profile = UserProfile.get_for_user(owner)
    profile.preferred_language = "en"
    profile.save()
    return owner


def phone_reach(**fields):
    """A place that is reached by phone."""
    return make_reach(contact=ContactDetails(phones=(make_phone(**fields),)))
