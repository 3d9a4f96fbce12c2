"""A process that is killed in the middle of writing: the rows are the old ones or the new ones."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection, connections
from psycopg.sql import Literal
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.clients import registry_client
from ptvsync.models import Service, SyncRun
from ptvsync.standin.server import make_server
from ptvsync.sync import RunOptions, SyncBusy, run_sync
from ptvsync.sync.shapes import SHAPES
from tests.template_database import END_SESSIONS

from .factories import make_service_record, make_world, uuid


PROJECT = Path(__file__).resolve().parents[2]
NAME = "tarjotin_killed"
SERVICES = 300
SEED = 20261122
PATIENCE = 60
# Where a run can be stopped: a lock on the table holds it up before it writes there.
TABLES = ("ptvsync_organization", "ptvsync_servicechannel", "ptvsync_service", "ptvsync_connection")
STATE = """
    SELECT coalesce(md5(string_agg(concat_ws(
        '|', registry_id, status, content_hash, source_hash, record, to_jsonb(held) ->> 'name',
        to_jsonb(held) ->> 'municipality_codes', to_jsonb(held) ->> 'provider_type'
    ), ',' ORDER BY registry_id)), '') FROM {} held
"""


@pytest.fixture
def database(db):
    """A database of its own, to which both this process and others commit.

    It is copied from the tests' database, which nobody may use meanwhile: the transaction of the test is
    given up, empty as it is.
    """
    tests = connections["default"]
    tests.close()
    with closing(connect("postgres")) as server:
        server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        server.execute(END_SESSIONS.format(Literal(tests.settings_dict["NAME"])))
        server.execute(f"CREATE DATABASE {NAME} TEMPLATE {tests.settings_dict['NAME']}")
    connections["default"] = tests.copy()
    connections["default"].settings_dict["NAME"] = NAME
    yield
    connections["default"].close()
    connections["default"] = tests
    with closing(connect("postgres")) as server:
        server.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


def connect(name):
    parameters = connection.get_connection_params()
    keys = ("user", "password", "host", "port")
    own = {key: parameters[key] for key in keys if parameters.get(key)}
    return psycopg.connect(dbname=name, autocommit=True, **own)


@pytest.fixture
def world():
    return make_world(services=SERVICES)


@pytest.fixture
def server(database, world, settings):
    RegionSettings.objects.update_or_create(
        site=Site.objects.get(is_default_site=True),
        defaults={"county_code": "10", "municipality_codes": ["075", "285"]},
    )
    with make_server(world) as server:
        settings.PTV_API_URL = settings.PTV_ACCESSIBILITY_URL = server.url
        settings.PTV_API_KEY = "demo"
        yield server


@pytest.fixture
def changed(server, world):
    """A copy of the world, which has changed since in every table."""
    assert full_run().status == SyncRun.Status.DONE
    now = datetime.now(UTC)
    for number in range(0, SERVICES, 2):
        world.rename(uuid(f"palvelu-{number}"), {"fi": f"Uusi {number}"}, now)
        world.change_connection(
            uuid(f"palvelu-{number}"), uuid("halli"), descriptions={"fi": f"Sali {number}"}
        )
    for key in ("kotka", "halli", "verkko"):
        world.rename(uuid(key), {"fi": f"Toinen {key}"}, now)
    for number in range(1, 40, 2):
        world.archive(uuid(f"palvelu-{number}"), now)
    world.put(make_service_record("uusi"))


def full_run():
    """A run in this process, once the server has noticed that the killed one is gone."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with closing(registry_client("12", longest_wait=0.01)) as client:
                return run_sync(client, RunOptions(full=True))
        except SyncBusy:
            assert time.monotonic() < end, "the dead process still holds the lock"
            time.sleep(0.2)


def state():
    """A hash of every registry table, but for keys and times that differ from run to run."""
    with connection.cursor() as cursor:
        found = []
        for shape in SHAPES.values():
            cursor.execute(STATE.format(shape.table))
            found.append(cursor.fetchone()[0])
    return found


@contextmanager
def other_process(server):
    """``manage.py sync_ptv --full`` in a process of its own, which is killed at the end."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    environment = {
        **os.environ,
        "DATABASE_URL": urlunsplit(parts._replace(path=f"/{NAME}")),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "PTV_API_URL": server.url,
        "PTV_API_KEY": "demo",
        "PTV_API_VERSION": "12",
        "PTV_ACCESSIBILITY_URL": "",
    }
    command = [sys.executable, "manage.py", "sync_ptv", "--full"]
    process = subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)


def wait_for(process, condition):
    """Wait until something is so while the process runs."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, process.stdout.read().decode()
        assert time.monotonic() < end, "the run did not come so far"
        time.sleep(0.01)


def kill_before_writing(table, server):
    """Kill a run that has begun to write and waits for a lock on a table."""
    with closing(connect(NAME)) as holder:
        holder.execute("BEGIN")
        holder.execute(f"LOCK TABLE {table} IN SHARE MODE")
        with other_process(server) as process:
            wait_for(process, someone_waits)
        holder.execute("ROLLBACK")


def someone_waits():
    """Whether a process waits for a lock of the database."""
    with connection.cursor() as cursor:
        asked = "SELECT FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"
        cursor.execute(asked, [NAME])
        return cursor.rowcount


def test_a_run_killed_while_it_writes_leaves_the_old_rows_and_the_next_completes(changed, server):
    moments = random.Random(SEED).sample(TABLES, 2)
    sys.stdout.write(f"seed {SEED}: killed before writing to {moments}\n")
    before = state()

    for table in moments:
        kill_before_writing(table, server)
        assert state() == before

    run = full_run()
    assert run.status == SyncRun.Status.DONE
    assert state() != before
    assert Service.objects.get(registry_id=uuid("palvelu-0")).name == "Uusi 0"
    assert Service.objects.published().count() == SERVICES + 1 - 20
    dead = SyncRun.objects.exclude(pk=run.pk).order_by("pk")[1:]
    assert [item.status for item in dead] == [SyncRun.Status.FAILED] * 2
    assert run.as_of == dead[0].as_of


def test_a_run_killed_at_any_moment_of_its_last_stage_leaves_old_or_new_rows(changed, server):
    delays = [random.Random(SEED + number).uniform(0, 0.4) for number in range(2)]
    sys.stdout.write(f"seed {SEED}: killed after {delays} seconds of the last stage\n")
    before, seen = state(), []
    for delay in delays:
        with other_process(server) as process:
            wait_for(
                process, SyncRun.objects.filter(status="running", progress__stage="apply").exists
            )
            time.sleep(delay)
        seen.append(state())

    assert full_run().status == SyncRun.Status.DONE
    assert all(found in (before, state()) for found in seen)
    assert state() != before
