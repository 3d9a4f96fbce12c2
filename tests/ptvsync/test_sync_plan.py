"""What a package would change: each fate, and who decides it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ptvsync.identity import connection_id
from ptvsync.models import (
    Connection,
    RowChange,
    Service,
    ServiceChannel,
    Status,
    SyncRun,
)
from ptvsync.records import Kind
from ptvsync.sync.plan import LOOSE, make_plan
from ptvsync.sync.statements import rows

from .factories import (
    MODIFIED,
    make_channel,
    make_channel_record,
    make_collection,
    make_connection,
    make_connection_record,
    make_service,
    make_service_record,
    uuid,
)
from .packages import make_collection_record, new_run, stage


pytestmark = pytest.mark.django_db
DELTA = SyncRun.Kind.DELTA


@pytest.fixture
def linked():
    """A service, its channel and their connection as rows; gives their records."""
    records = make_service_record(), make_channel_record(), make_connection_record()
    make_connection(make_service(records[0]), make_channel(records[1]))
    return records


def planned(run, warnings=()):
    """The fate of each id, by its name here."""
    make_plan(run, dict(warnings))
    return {
        (kind, key): fate
        for kind, key, fate in rows("SELECT kind, registry_id, fate FROM sync_plan")
    }


def fate_of(key, run, kind="service"):
    return planned(run).get((kind, key if not isinstance(key, str) else uuid(key)))


def run_with(*records, kind=SyncRun.Kind.FULL, **staged):
    run = new_run(kind)
    stage(run, *records, **staged)
    return run


def test_what_has_no_row_is_added():
    assert fate_of("uinti", run_with(make_service_record("uinti"))) == "added"


def test_another_content_is_a_change():
    make_service(make_service_record("uinti"))

    run = run_with(make_service_record("uinti", names={"fi": "Uusi"}))

    assert fate_of("uinti", run) == "changed"


def test_the_same_content_from_another_answer_is_only_mended():
    make_service(make_service_record("uinti"), source_hash="of another mapping")

    run = run_with(make_service_record("uinti"))

    assert fate_of("uinti", run) == "mended"
    assert make_plan(run, {}).counters()["services"]["unchanged"] == 1


def test_what_was_withdrawn_and_comes_again_returns():
    make_service(make_service_record("uinti"), status=Status.WITHDRAWN)

    assert fate_of("uinti", run_with(make_service_record("uinti"))) == "returned"


@pytest.mark.parametrize(("kind", "fate"), [("full", "withdrawn"), ("delta", None)])
def test_only_a_full_run_withdraws_by_silence(kind, fate):
    make_service(make_service_record("uinti"))

    assert fate_of("uinti", run_with(make_service_record("muu"), kind=kind)) == fate


def test_the_newest_of_two_versions_counts_whichever_came_first():
    newer = make_service_record(modified=MODIFIED + timedelta(days=1), names={"fi": "Uusi"})
    older = make_service_record(names={"fi": "Vanha"})
    for records in ((newer, older), (older, newer)):
        run = run_with(*records)
        planned(run)

        ((name,),) = rows(
            "SELECT columns ->> 'name' FROM sync_plan JOIN {staged} came ON came.id = staged_id"
        )
        assert name == "Uusi"


def test_an_older_version_does_not_undo_the_mark_of_the_newer():
    newer = make_service_record(modified=MODIFIED + timedelta(days=1))
    marked = run_with(newer)
    source = marked.staged_rows.get().source_hash
    make_service(newer, source_hash=source)

    run = run_with(newer, make_service_record(names={"fi": "Vanha"}))

    assert fate_of("uinti", run) == "unchanged"


def test_what_cannot_be_read_stays_with_its_connections(linked):
    run = run_with(linked[1], unreadable=[(Kind.SERVICE, uuid("uinti"))])

    plan = planned(run)

    assert plan[("service", uuid("uinti"))] == "unread"
    assert "withdrawn" not in plan.values()


def test_a_channel_that_cannot_be_read_keeps_its_connections(linked):
    run = run_with(linked[0], linked[2], unreadable=[(Kind.CHANNEL, uuid("halli"))])

    assert "withdrawn" not in planned(run).values()


def test_what_cannot_be_read_and_has_no_row_is_left_out():
    assert planned(run_with(unreadable=[(Kind.SERVICE, uuid("uinti"))])) == {}


@pytest.mark.parametrize("key", ["uinti", "halli"])
def test_a_tombstone_takes_the_connections_along(linked, key):
    plan = planned(run_with(kind=DELTA, tombstones=[uuid(key)]))

    link = connection_id(uuid("uinti"), uuid("halli"))
    assert plan[("connection", link)] == "withdrawn"
    assert list(plan.values()).count("withdrawn") == 2


def test_a_tombstone_of_what_came_all_the_same_is_no_withdrawal(linked):
    run = run_with(linked[0], linked[2], kind=DELTA, tombstones=[uuid("uinti")])

    assert "withdrawn" not in planned(run).values()


def test_tombstones_of_others_do_not_matter(linked):
    assert planned(run_with(kind=DELTA, tombstones=[uuid("naapuri")])) == {}


@pytest.mark.parametrize("name", ["Vesijumppa", "Uusi nimi"])
def test_a_connection_that_does_not_come_with_its_service_is_gone(linked, name):
    run = run_with(make_service_record(names={"fi": name}), kind=DELTA)

    assert fate_of(connection_id(uuid("uinti"), uuid("halli")), run, "connection") == "withdrawn"


def test_a_delta_leaves_the_connections_of_other_services(linked):
    run = run_with(make_service_record("muu"), linked[1], kind=DELTA)

    assert "withdrawn" not in planned(run).values()


@pytest.mark.parametrize("kind", ["full", "delta"])
def test_a_connection_to_what_nobody_knows_is_left_out_and_counted(kind):
    run = run_with(make_service_record(), make_connection_record(), kind=kind)

    plan = make_plan(run, {"other": 2})

    assert plan.counters()["connections"]["fetched"] == 0
    assert plan.warnings == {LOOSE: 1, "other": 2}


def test_a_connection_to_a_published_channel_is_kept_in_a_delta():
    make_channel(make_channel_record())
    run = run_with(make_service_record(), make_connection_record(), kind=DELTA)

    assert fate_of(connection_id(uuid("uinti"), uuid("halli")), run, "connection") == "added"


def test_a_connection_to_a_withdrawn_channel_is_left_out():
    make_channel(make_channel_record(), status=Status.WITHDRAWN)
    run = run_with(make_service_record(), make_connection_record(), kind=DELTA)

    assert make_plan(run, {}).warnings == {LOOSE: 1}


def test_an_unchanged_connection_to_a_channel_that_goes_is_gone_too(linked):
    service, _channel, link = linked
    source = run_with(link).staged_rows.get().source_hash
    Connection.objects.update(source_hash=source)

    plan = planned(run_with(service, link))

    assert plan[("channel", uuid("halli"))] == "withdrawn"
    assert plan[("connection", connection_id(uuid("uinti"), uuid("halli")))] == "withdrawn"


def test_collections_go_by_silence_like_all_else():
    assert fate_of("kokoelma", run_with(make_collection_record()), "collection") == "added"
    make_collection("vanha")

    assert fate_of("vanha", run_with(make_collection_record()), "collection") == "withdrawn"


@pytest.fixture
def later_change():
    """Says that a run which ended after the package was fetched wrote the row of an id."""

    def write(key):
        later = timezone.now() + timedelta(minutes=1)
        run = new_run(SyncRun.Kind.SINGLE, status=SyncRun.Status.DONE, finished_at=later)
        RowChange.objects.create(run=run, kind="service", registry_id=uuid(key), fate="changed")

    return write


def test_what_a_later_run_wrote_is_left_alone(later_change):
    make_service(make_service_record("uinti", names={"fi": "Uusin"}))
    make_service(make_service_record("jooga"))
    run = run_with(make_service_record("uinti", names={"fi": "Vanha"}))
    later_change("uinti")
    later_change("jooga")

    plan = planned(run)

    assert plan == {("service", uuid("uinti")): "kept"}


def test_the_counts_are_those_of_published_rows():
    for number in range(3):
        make_service(make_service_record(f"palvelu-{number}"))
    make_channel(status=Status.WITHDRAWN)
    run = run_with(make_service_record("palvelu-0", names={"fi": "Uusi"}))

    counters = make_plan(run, {}).counters()

    assert counters["services"] == {
        "fetched": 1,
        "added": 0,
        "changed": 1,
        "returned": 0,
        "withdrawn": 2,
        "unchanged": 0,
    }
    assert counters["channels"]["withdrawn"] == 0
    assert Service.objects.published().count() == 3
    assert ServiceChannel.objects.count() == 1
