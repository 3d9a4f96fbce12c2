"""Builders of runs and of what they have staged."""

from __future__ import annotations

from django.utils import timezone

from ptvsync.clients import Draft, LeftOut
from ptvsync.clients.draft import as_answer
from ptvsync.clients.release import mapping_release
from ptvsync.identity import connection_id
from ptvsync.models import SyncRun
from ptvsync.records import (
    ChannelRecord,
    CollectionRecord,
    ConnectionRecord,
    Kind,
    OrganizationRecord,
    ServiceRecord,
)
from ptvsync.sync.heartbeat import Heartbeat
from ptvsync.sync.staging import Staging

from .factories import MODIFIED, make_service_record, uuid


KINDS = {
    OrganizationRecord: Kind.ORGANIZATION,
    ChannelRecord: Kind.CHANNEL,
    ServiceRecord: Kind.SERVICE,
    ConnectionRecord: Kind.CONNECTION,
    CollectionRecord: Kind.COLLECTION,
}


def new_run(kind=SyncRun.Kind.FULL, **fields):
    now = timezone.now()
    defaults = {
        "kind": kind,
        "api_version": "12",
        "started_at": now,
        "as_of": now,
        "release": mapping_release(),
    }
    return SyncRun.objects.create(**{**defaults, **fields})


def key_of(record):
    if isinstance(record, ConnectionRecord):
        return connection_id(record.service_id, record.channel_id)
    return record.id


def make_draft(record, payload=None, names=(), make=None):
    answer = record.model_dump(mode="json") if payload is None else payload
    make = make or (lambda _answer: record)
    return Draft(key_of(record), as_answer(answer), make, names=frozenset(names))


def given(record, _answer):
    """A ``make`` that another process can be given."""
    return record


def stage(run, *records, tombstones=(), unreadable=()):
    """A staging of the run with records, and with ids of what is gone or cannot be read."""
    staging = Staging(run, Heartbeat(run))
    for record in records:
        staging.receive(KINDS[type(record)], [make_draft(record)])
    for kind, key in unreadable:
        staging.leave_out(kind, key, LeftOut.unreadable(ValueError("outo")))
    staging.tombstones = set(tombstones)
    staging.seal()
    return staging


def interrupted(*records, **fields):
    """A run that failed after a page."""
    run = new_run(**{"status": SyncRun.Status.FAILED, **fields})
    staging = stage(run, *records)
    staging.receive(Kind.SERVICE, [make_draft(make_service_record("sivulla"))], ["sivu"])
    staging.seal()
    return run


def make_collection_record(key="kokoelma", services=(), **fields):
    defaults = {
        "names": {"fi": "Perheiden palvelut"},
        "service_ids": tuple(sorted(map(uuid, services))),
        "modified": MODIFIED,
    }
    return CollectionRecord(id=uuid(key), **{**defaults, **fields})
