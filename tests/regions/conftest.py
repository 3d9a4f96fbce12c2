"""Kymenlaakso and Etelä-Savo as the demo has them, their services fetched over HTTP from the stand-in PTV."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from django.core.management import call_command
from django.test import override_settings

from home.demo_run.prepare import HOSTS, demo_sites, load_demo_content
from ptvsync.clients import registry_client
from ptvsync.standin.loading import NEIGHBOURS, load_catalogue
from ptvsync.standin.server import make_server
from ptvsync.sync import RunOptions, run_sync
from tests.kept_rows import kept_rows


def fetch(world):
    """A full sync of the world into the database."""
    with make_server(world) as server:
        address = {"PTV_API_URL": server.url, "PTV_ACCESSIBILITY_URL": server.url}
        with (
            override_settings(PTV_API_KEY="demo", **address),
            closing(registry_client("12")) as client,
        ):
            run = run_sync(client, RunOptions(full=True))
    assert run.status == "done", run.message


def load_regions():
    for region, host in HOSTS.items():
        call_command("setup_region", region, hostname=host, verbosity=0)
    fetch(load_catalogue(date(2026, 11, 22), NEIGHBOURS))
    load_demo_content()


@pytest.fixture(scope="package")
def _regions(django_db_setup, django_db_blocker):
    """Loaded once; what a test changes on top is rolled back by ``db``."""
    with kept_rows(django_db_blocker, load_regions):
        yield


@pytest.fixture
def sites(_regions, db):
    """County code → site."""
    return {site.regionsettings.county_code: site for site in demo_sites()}
