"""The demo catalogue through the real sync: every flag is truly there, and none is missing.

What the catalogue has on purpose: services that nobody has touched for a year or more, services given in
a language in which they are not described, and one that does not tell of its charges.
"""

from __future__ import annotations

import tomllib
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta
from django.utils.timezone import get_current_timezone

import ptvsync.standin.catalogue
from ptvsync.clients import registry_client
from ptvsync.models import Service
from ptvsync.quality.history import count_day
from ptvsync.quality.models import QualityCount, QualityFlag
from ptvsync.quality.tasks import evaluate_all
from ptvsync.standin.loading import load_catalogue
from ptvsync.standin.server import make_server
from ptvsync.sync import RunOptions, run_sync
from tests.factories import make_site

from .factories import TODAY


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_today")]
CATALOGUE = Path(next(iter(ptvsync.standin.catalogue.__path__)))
# Family care is paid to the carer, and the catalogue leaves its charges untold.
WITHOUT_CHARGES = {"Perhehoitajaksi lapselle"}


@pytest.fixture(params=["11", "12"])
def synced(request, settings):
    """The whole demo catalogue in the database, by either version of PTV."""
    make_site()
    with make_server(load_catalogue(TODAY)) as server:
        settings.PTV_API_URL = settings.PTV_ACCESSIBILITY_URL = server.url
        settings.PTV_API_KEY = "demo"
        with closing(registry_client(request.param)) as client:
            run = run_sync(client, RunOptions(full=True))
    assert run.status == "done", run.message
    evaluate_all()
    return run


def read(name):
    with (CATALOGUE / name).open("rb") as file:
        return tomllib.load(file)


def written_services():
    files = sorted((CATALOGUE / "services").glob("*.toml"))
    return [row for file in files for row in read(file.relative_to(CATALOGUE))["service"]]


def providers():
    return {row["key"]: row for row in read("organizations.toml")["organization"]}


def name_of(row):
    return row["fi"]["name"]


def untouched_since(months, until=None):
    """Names of services whose day of change lies before ``months`` ago (and not before ``until`` ago)."""
    newest = TODAY - relativedelta(months=months)
    oldest = TODAY - relativedelta(months=until) if until else datetime.min.date()
    return {
        name_of(row)
        for row in written_services()
        if oldest <= row["modified"].replace(tzinfo=get_current_timezone()).date() < newest
    }


def given_but_not_described():
    rows = providers()
    return {
        name_of(row)
        for row in written_services()
        if any(
            language in rows[row["organization"]] and language not in row
            for language in set(row["languages"]) & {"sv", "en"}
        )
    }


def test_the_flags_are_exactly_those_that_are_there(synced):
    found = {}
    for flag in QualityFlag.objects.select_related("service"):
        found.setdefault(flag.code, set()).add(flag.service.name)

    assert found == {
        "stale": untouched_since(18),
        "ageing": untouched_since(12, until=18),
        "language-missing": given_but_not_described(),
        "charge-missing": WITHOUT_CHARGES,
    }


def test_every_service_was_asked_about(synced):
    assert Service.objects.count() == len(written_services())
    assert Service.objects.filter(quality_check=None).count() == 0


def test_the_day_is_in_the_history(synced):
    count_day(TODAY)
    serious = QualityCount.objects.filter(day=TODAY, municipality_code="", severity="serious")
    assert sum(serious.values_list("count", flat=True)) == len(untouched_since(18))
