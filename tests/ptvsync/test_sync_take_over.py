"""What a run takes over from an earlier one that failed, and from which ones it takes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ptvsync.models import StagedRow, SyncRun
from ptvsync.records import Kind
from ptvsync.sync.resume import take_over

from .factories import make_service_record, uuid
from .packages import interrupted, make_draft, new_run, stage


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "changed",
    [
        {"started_at": -13, "as_of": -13},
        {"status": SyncRun.Status.CANCELLED},
        {"status": SyncRun.Status.BRAKED},
        {"status": SyncRun.Status.REJECTED},
        {"kind": SyncRun.Kind.DELTA},
        {"api_version": "11"},
        {"release": "another"},
        {"scope": {"municipalities": ["999"]}},
    ],
    ids=str,
)
def test_another_question_or_end_is_not_gone_on_with(changed):
    hours = {
        key: timezone.now() + timedelta(hours=value)
        for key, value in changed.items()
        if isinstance(value, int)
    }
    old = interrupted(**{**changed, **hours})

    staging = stage(new_run())
    take_over(staging)

    assert staging.pages == set()
    assert StagedRow.objects.filter(run=old).count() == 1


def test_a_later_full_success_makes_the_pages_useless():
    interrupted()
    new_run(status=SyncRun.Status.DONE)

    staging = stage(new_run())
    take_over(staging)

    assert staging.pages == set()


def test_what_is_known_of_the_pages_is_loaded():
    record = make_service_record("uinti")
    old = interrupted()
    more = stage(old, unreadable=[(Kind.CHANNEL, uuid("outo"))])
    more.receive(Kind.SERVICE, [make_draft(record, names=[uuid("kotka")])])
    more.seal()
    old.counters = {"warnings": {"service items without a name": 3}}
    old.save()

    staging = stage(new_run())
    take_over(staging)

    assert staging.has_page("sivu")
    assert staging.received[Kind.SERVICE] == {uuid("uinti"), uuid("sivulla")}
    assert staging.missing(Kind.ORGANIZATION) == {uuid("kotka")}
    assert staging.unreadable == {uuid("outo")}
    assert uuid("outo") not in staging.received[Kind.CHANNEL]
    assert staging.warnings == {"service items without a name": 3}
    assert not StagedRow.objects.filter(run=old).exists()
