"""Fetching one service again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model

from ptvsync.clients import RegistryUnavailable
from ptvsync.models import Connection, Service, ServiceChannel, Status, SyncRun
from ptvsync.standin.entities import TombstoneStatus
from ptvsync.sync import SyncBusy, refresh_service
from ptvsync.tasks import refresh_service as refresh_task

from .factories import make_connection_record, make_service_record, uuid


pytestmark = pytest.mark.django_db


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def service(key="palvelu-1"):
    return Service.objects.get(registry_id=uuid(key))


def test_one_service_is_brought_up_to_date_and_others_are_left(sync, ptv, registry_world):
    sync()
    for key in ("palvelu-1", "palvelu-2"):
        registry_world.rename(uuid(key), {"fi": "Uusi"}, soon())

    run = refresh_service(ptv, uuid("palvelu-1"))

    assert (run.kind, run.subject, run.status) == ("single", uuid("palvelu-1"), "done")
    assert (service().name, service("palvelu-2").name) == ("Uusi", "Palvelu 2")
    assert run.changes.get().registry_id == uuid("palvelu-1")


def test_its_channels_are_fetched_too(sync, ptv, registry_world):
    sync()
    registry_world.rename(uuid("halli"), {"fi": "Katariina"}, soon())

    refresh_service(ptv, uuid("palvelu-1"))

    assert ServiceChannel.objects.get(registry_id=uuid("halli")).name == "Katariina"


def test_a_connection_that_is_gone_is_withdrawn_though_nothing_else_changed(
    sync, ptv, registry_world
):
    sync()
    registry_world.put(make_connection_record("palvelu-1", "verkko"))
    sync(full=True)
    registry_world.disconnect(make_connection_record("palvelu-1"), soon(), TombstoneStatus.ARCHIVED)

    refresh_service(ptv, uuid("palvelu-1"))

    left = service().connections.published()
    assert [link.channel.registry_id for link in left] == [uuid("verkko")]
    assert Connection.objects.published().count() == 8


def test_a_service_that_ptv_does_not_have_is_withdrawn_alone(sync, ptv, registry_world):
    sync()
    registry_world.archive(uuid("palvelu-1"))

    run = refresh_service(ptv, uuid("palvelu-1"))

    assert (run.status, service().status) == (SyncRun.Status.DONE, Status.WITHDRAWN)
    assert service().connections.published().count() == 0
    assert Service.objects.published().count() == 7


def test_it_returns(sync, ptv, registry_world):
    sync()
    registry_world.archive(uuid("palvelu-1"))
    refresh_service(ptv, uuid("palvelu-1"))
    registry_world.put(make_service_record("palvelu-1"))
    registry_world.put(make_connection_record("palvelu-1"))

    refresh_service(ptv, uuid("palvelu-1"))

    assert service().status == Status.PUBLISHED
    assert service().connections.published().count() == 1


def test_a_service_that_was_never_fetched_is_added(sync, ptv, registry_world):
    sync()
    registry_world.put(make_service_record("uusi", names={"fi": "Jooga"}))

    refresh_service(ptv, uuid("uusi"))

    assert service("uusi").name == "Jooga"


def test_an_unknown_id_changes_nothing(sync, ptv):
    sync()

    run = refresh_service(ptv, uuid("olematon"))

    assert run.status == SyncRun.Status.DONE
    assert Service.objects.published().count() == 8


def test_an_ill_server_leaves_the_service_and_the_diary_tells(sync, ptv, registry):
    sync()
    registry.faults.switch_on("server_error", path="service")

    with pytest.raises(RegistryUnavailable):
        refresh_service(ptv, uuid("palvelu-1"))

    run = SyncRun.objects.latest("pk")
    assert (run.kind, run.status, service().status) == ("single", "failed", Status.PUBLISHED)


def test_it_waits_for_no_other_run(ptv, other_run):
    with other_run(), pytest.raises(SyncBusy):
        refresh_service(ptv, uuid("palvelu-1"))

    assert not SyncRun.objects.exists()


def test_it_does_not_make_the_copy_look_fresh(sync, ptv, registry_world):
    first = sync()
    refresh_service(ptv, uuid("palvelu-1"))

    assert SyncRun.objects.last_success() == first


def test_the_job_notes_who_asked(sync, registry):
    sync()
    user = get_user_model().objects.create_user("sisältö")

    assert refresh_task(str(uuid("palvelu-1")), user.pk) == "done"
    assert SyncRun.objects.latest("pk").started_by == user
