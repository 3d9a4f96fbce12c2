"""The history: one row for each day and cell, whoever counts and however often."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_q.models import Schedule

from cms.jobs import apply_jobs
from ptvsync.models import Service, SyncRun
from ptvsync.signals import run_finished
from tests.factories import make_service
from themepages.coverage.history import history, record_all_sites, record_day
from themepages.coverage.models import CoverageCount
from themepages.coverage.scope import scope_of
from themepages.coverage.tasks import record_coverage
from themepages.enums import ThlTheme
from themepages.matching.materialise import match_all_themes

from .factories import make_count, make_second_site


pytestmark = pytest.mark.django_db

# Six municipalities, the region and the country; each national theme and all together.
CELLS = (6 + 2) * (len(ThlTheme.values) + 1)


def end_run(status=SyncRun.Status.DONE, dry_run=False):
    run = SyncRun.objects.create(
        started_at=timezone.now(), kind="delta", status=status, dry_run=dry_run, api_version="11"
    )
    run_finished.send(sender=SyncRun, run=run)


def test_the_history_grows_by_one_row_for_each_day_and_cell(catalogue):
    for day in (20, 21, 22):
        with time_machine.travel(f"2026-11-{day}T05:30+02:00", tick=False):
            record_all_sites()
        assert CoverageCount.objects.filter(date=date(2026, 11, day)).count() == CELLS
    assert CoverageCount.objects.count() == 3 * CELLS


def test_each_cell_has_its_row_once(catalogue):
    record_all_sites()
    cells = set(CoverageCount.objects.values_list("place", "theme"))
    assert len(cells) == CELLS


def test_counting_twice_on_a_day_corrects_its_rows(catalogue):
    record_all_sites()
    make_service("Uusi jumppa", ["285"], ["P27.1"])
    match_all_themes()
    record_all_sites()
    row = CoverageCount.objects.get(place="285", theme="liikunta")
    assert (row.minimum, row.complementary) == (4, 2)
    assert CoverageCount.objects.count() == CELLS


def test_counting_again_without_a_change_changes_no_row(catalogue):
    record_all_sites()
    before = sorted(CoverageCount.objects.values_list("place", "theme", "minimum"))
    record_all_sites()
    assert sorted(CoverageCount.objects.values_list("place", "theme", "minimum")) == before


def test_earlier_days_stay_as_they_were(catalogue):
    make_count(catalogue, "2026-01-01", 400, place="285", theme="liikunta")
    record_all_sites()
    assert CoverageCount.objects.get(date=date(2026, 1, 1)).minimum == 400


def test_the_day_of_a_row_is_that_of_finland(catalogue):
    with time_machine.travel("2026-11-21T22:30Z", tick=False):
        record_all_sites()
    assert CoverageCount.objects.dates("date", "day").get() == date(2026, 11, 22)


def test_a_municipality_that_leaves_the_region_leaves_the_day(catalogue):
    record_all_sites()
    region = catalogue.regionsettings
    region.municipality_codes = ["285"]
    region.save()
    record_day(scope_of(catalogue))
    assert set(CoverageCount.objects.values_list("place", flat=True)) == {
        "285",
        "region",
        "country",
    }


def test_each_site_has_a_history_of_its_own(catalogue):
    other = make_second_site()
    record_all_sites()
    assert set(history(other, "region", "all").values_list("minimum", flat=True)) == {0}
    assert set(history(catalogue, "region", "all").values_list("minimum", flat=True)) == {6}


def test_a_history_is_read_in_order_and_as_far_back_as_asked(site):
    for day in ("2026-11-22", "2026-11-01", "2026-10-01"):
        make_count(site, day, 1)
    with time_machine.travel("2026-11-22T12:00+02:00", tick=False):
        days = [row.date.day for row in history(site, "region", "all", 30)]
    assert days == [1, 22]


def test_a_successful_run_of_the_sync_counts(catalogue):
    end_run()
    assert CoverageCount.objects.count() == CELLS


@pytest.mark.parametrize(
    "ending",
    [
        {"status": SyncRun.Status.FAILED},
        {"status": SyncRun.Status.BRAKED},
        {"status": SyncRun.Status.CANCELLED},
        {"dry_run": True},
    ],
)
def test_a_run_that_changed_nothing_counts_nothing(catalogue, ending):
    end_run(**ending)
    assert not CoverageCount.objects.exists()


def test_a_withdrawn_service_lowers_the_next_count(catalogue):
    record_all_sites()
    Service.objects.filter(name="Vesijumppa").update(status="withdrawn")
    record_all_sites()
    assert CoverageCount.objects.get(place="285", theme="liikunta").minimum == 2


def test_the_job_is_scheduled_and_counts(catalogue):
    apply_jobs()
    job = Schedule.objects.get(name="tarjotin:coverage-daily")
    assert job.func == "themepages.coverage.tasks.record_coverage"
    assert record_coverage() == CELLS


def test_more_services_need_no_more_queries(catalogue):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            record_all_sites()
        return len(captured)

    before = queries()
    for number in range(20):
        make_service(f"Jumppa {number}", ["285"], ["P27.1"])
    match_all_themes()
    assert queries() == before
