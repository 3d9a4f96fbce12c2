"""A stand-in PTV over real HTTP, a region that fetches from it, and runs without waiting."""

from __future__ import annotations

from contextlib import closing, contextmanager

import psycopg
import pytest
from django.db import connection
from django.utils.translation import override
from wagtail.models import Site

from cms.locks import lock_key
from cms.region.models import RegionSettings
from ptvsync.clients import registry_client
from ptvsync.standin.server import make_server
from ptvsync.sync import RunOptions, run_sync
from ptvsync.sync.heartbeat import watch_nothing
from ptvsync.sync.lock import LOCK

from .factories import make_world


@pytest.fixture(autouse=True)
def _english():
    """Sentences in the words of the code, whatever their translations are."""
    with override("en"):
        yield


@pytest.fixture
def region(db):
    """Kotka and Hamina of Kymenlaakso."""
    return RegionSettings.objects.update_or_create(
        site=Site.objects.get(is_default_site=True),
        defaults={"county_code": "10", "municipality_codes": ["075", "285"]},
    )[0]


@pytest.fixture
def registry_world():
    return make_world()


@pytest.fixture
def asked():
    """The requests that reached the registry."""
    return []


@pytest.fixture
def registry(registry_world, settings, asked):
    """A running stand-in PTV, to which the settings point."""
    with make_server(registry_world, on_request=asked.append) as server:
        settings.PTV_API_URL = settings.PTV_ACCESSIBILITY_URL = server.url
        settings.PTV_API_KEY = "demo"
        settings.PTV_API_VERSION = "12"
        yield server


@pytest.fixture
def sync(registry, region):
    """Run the sync: ``sync(version="11", full=True)``; gives the SyncRun."""

    def run(version="12", watch=watch_nothing, **options):
        with closing(registry_client(version, longest_wait=0.01)) as client:
            return run_sync(client, RunOptions(**options), watch=watch)

    return run


@pytest.fixture
def ptv(registry, region):
    """A client of the registry that does not wait long."""
    with closing(registry_client("12", longest_wait=0.01)) as client:
        yield client


@pytest.fixture
def other_process():
    """A second connection to the database."""
    parameters = connection.get_connection_params()
    keys = ("dbname", "user", "password", "host", "port")
    with closing(
        psycopg.connect(**{key: parameters[key] for key in keys if parameters.get(key)})
    ) as other:
        yield other


@pytest.fixture
def other_run(other_process):
    """While ``with other_run()`` lasts, another process holds the lock of the sync."""

    @contextmanager
    def hold():
        other_process.execute("SELECT pg_advisory_lock(%s)", [lock_key(LOCK)])
        yield
        other_process.execute("SELECT pg_advisory_unlock(%s)", [lock_key(LOCK)])

    return hold


@pytest.fixture
def queued(monkeypatch):
    """The tasks that were given to the worker: (name, arguments, keyword arguments)."""
    given = []

    def remember(name, *arguments, **keywords):
        given.append((name.removeprefix("ptvsync.tasks."), arguments, keywords))

    for module in ("runs.starting", "runs.deciding", "rows.refreshing"):
        monkeypatch.setattr(f"ptvsync.admin.{module}.async_task", remember)
    return given
