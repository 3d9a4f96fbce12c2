"""The history that a run writes, row by row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ptvsync.models import RowChange, Service

from .factories import make_connection_record, make_service_record, uuid


pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("version", ["11", "12"])


def soon():
    return datetime.now(UTC) + timedelta(minutes=1)


def change_of(run, key, kind="service"):
    return run.changes.get(kind=kind, registry_id=uuid(key))


def test_the_first_fill_is_no_history(sync):
    assert sync().counters["services"]["added"] == 8
    assert not RowChange.objects.exists()


def test_a_trial_writes_no_history(sync, registry_world):
    sync()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi"}, soon())

    assert sync(dry_run=True).counters["services"]["changed"] == 1
    assert not RowChange.objects.exists()


@BOTH
def test_a_change_has_the_old_and_the_new_record(sync, registry_world, version):
    sync(version)
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi"}, soon())

    change = change_of(sync(version), "palvelu-1")

    assert (change.fate, change.name) == ("changed", "Uusi")
    assert change.old["names"] == {"fi": "Palvelu 1"}
    assert change.new["names"] == {"fi": "Uusi"}
    assert change.new == Service.objects.get(registry_id=uuid("palvelu-1")).record


def test_a_new_row_has_no_old_record(sync, registry_world):
    sync()
    registry_world.put(make_service_record("uusi", names={"fi": "Jooga"}))

    change = change_of(sync(full=True), "uusi")

    assert (change.fate, change.name, change.old) == ("added", "Jooga", None)
    assert change.new["names"] == {"fi": "Jooga"}


def test_a_withdrawn_row_has_no_new_record(sync, registry_world):
    sync()
    registry_world.archive(uuid("palvelu-1"), soon())

    change = change_of(sync(full=True), "palvelu-1")

    assert (change.fate, change.name, change.new) == ("withdrawn", "Palvelu 1", None)
    assert change.old["names"] == {"fi": "Palvelu 1"}


def test_a_row_that_returns_has_what_it_was_and_what_it_is(sync, registry_world):
    sync()
    registry_world.archive(uuid("palvelu-1"), soon())
    sync(full=True)
    registry_world.put(make_service_record("palvelu-1", names={"fi": "Takaisin"}))

    change = change_of(sync(full=True), "palvelu-1")

    assert (change.fate, change.name) == ("returned", "Takaisin")
    assert (change.old["names"], change.new["names"]) == ({"fi": "Palvelu 1"}, {"fi": "Takaisin"})


def test_a_connection_is_named_after_its_ends(sync, registry_world):
    sync()
    registry_world.put(make_connection_record("palvelu-1", "verkko"))
    registry_world.change_connection(uuid("palvelu-2"), uuid("halli"), descriptions={"fi": "A"})
    registry_world.archive(uuid("palvelu-3"), soon())

    run = sync(full=True)

    found = run.changes.filter(kind="connection").values_list("fate", "name")
    assert set(found) == {
        ("added", "Palvelu 1 – Kotkan liikunta verkossa"),
        ("changed", "Palvelu 2 – Uimahalli"),
        ("withdrawn", "Palvelu 3 – Uimahalli"),
    }


def test_the_history_is_undone_with_a_run_that_fails(sync, registry_world, monkeypatch):
    sync()
    registry_world.rename(uuid("palvelu-1"), {"fi": "Uusi"}, soon())
    monkeypatch.setattr("ptvsync.sync.apply.save_services", lambda _all: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        sync()

    assert not RowChange.objects.exists()
