"""History: one row for each day and cell, however often the day is counted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from ptvsync.quality.admin.trend import read_trend, serious_change
from ptvsync.quality.history import KEPT_DAYS, count_day
from ptvsync.quality.models import CheckedService, QualityCount
from tests.factories import make_site
from tests.ptvsync.factories import make_organization, make_service

from .factories import TODAY, make_flag


pytestmark = pytest.mark.django_db


def make_flagged(organization, places=("285",), flags=(("stale", "serious"),), origin="ptv"):
    service = make_service(organization=organization, municipality_codes=list(places))
    CheckedService.objects.create(service=service, origin=origin)
    for code, severity in flags:
        make_flag(service, code, severity)
    return service


def cells(**chosen):
    rows = QualityCount.objects.filter(**chosen)
    return {
        (row.organization_id, row.municipality_code, row.origin, row.code): row.count
        for row in rows
    }


def test_the_cells_of_a_hand_made_day_equal_a_hand_count():
    make_site()
    town, club = make_organization(), make_organization()
    make_flagged(town)
    make_flagged(town, ("285", "286"), (("stale", "serious"), ("ageing", "hint")))
    make_flagged(club, ("091",), origin="lahella")
    make_flagged(None)
    count_day(TODAY)

    assert cells() == {
        (town.pk, "", "ptv", "stale"): 2,
        (town.pk, "", "ptv", "ageing"): 1,
        (club.pk, "", "lahella", "stale"): 1,
        (None, "", "ptv", "stale"): 1,
        (None, "285", "ptv", "stale"): 3,
        (None, "285", "ptv", "ageing"): 1,
        (None, "286", "ptv", "stale"): 1,
        (None, "286", "ptv", "ageing"): 1,
    }


def test_counting_a_day_again_gives_the_same_rows():
    make_site()
    make_flagged(make_organization())
    count_day(TODAY)
    before = cells()
    count_day(TODAY)

    assert cells() == before
    assert QualityCount.objects.count() == len(before)


def test_history_grows_by_one_row_per_day_and_cell():
    make_site()
    make_flagged(make_organization())
    count_day(TODAY - timedelta(days=1))
    count_day(TODAY)

    assert QualityCount.objects.count() == 2 * len(cells(day=TODAY))


def test_a_cell_of_a_day_is_there_once():
    fields = {"day": TODAY, "origin": "ptv", "code": "stale", "severity": "serious", "count": 1}
    QualityCount.objects.create(**fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        QualityCount.objects.create(**fields)


def test_days_that_are_too_old_are_let_go():
    QualityCount.objects.create(
        day=TODAY - timedelta(days=KEPT_DAYS + 1),
        origin="ptv",
        code="stale",
        severity="serious",
        count=1,
    )
    count_day(TODAY)
    assert not QualityCount.objects.exists()


def make_count(day, count, organization=None, severity="serious", code="stale", **fields):
    defaults = {"origin": "ptv", "municipality_code": ""}
    return QualityCount.objects.create(
        day=day,
        organization=organization,
        severity=severity,
        code=code,
        count=count,
        **{**defaults, **fields},
    )


def test_the_trend_sums_the_organisations_and_not_the_municipalities():
    town = make_organization()
    for day, serious, hints in ((date(2026, 11, 20), 4, 3), (TODAY, 2, 1)):
        make_count(day, serious, town)
        make_count(day, hints, severity="hint", code="ageing")
        make_count(day, 9, municipality_code="285")
    trend = read_trend(TODAY, {})

    assert [(day.serious, day.warning, day.hint, day.total) for day in trend.days] == [
        (4, 0, 3, 7),
        (2, 0, 1, 3),
    ]
    assert trend.points == "0.0,0.0 300.0,34.3"


def test_the_trend_follows_the_filters():
    town = make_organization()
    for day in (date(2026, 11, 20), TODAY):
        make_count(day, 1, town)
        make_count(day, 5, make_organization(), origin="lahella")
    chosen = [
        {"organization": town},
        {"origin": "lahella"},
        {"code": "stale"},
        {"severity": "hint"},
    ]

    totals = [read_trend(TODAY, filters) for filters in chosen]
    assert [trend and trend.last.total for trend in totals] == [1, 5, 6, None]


def test_one_day_is_no_trend():
    make_count(TODAY, 1)
    assert read_trend(TODAY, {}) is None


def test_the_change_of_a_week_compares_with_the_day_a_week_ago_or_before():
    assert serious_change(TODAY) is None
    make_count(TODAY - timedelta(days=9), 5)
    make_count(TODAY - timedelta(days=3), 7)
    for _number in range(2):
        make_flag(make_service())
    assert serious_change(TODAY) == -3


def test_a_week_ago_without_serious_flags_counts_as_none_of_them():
    make_count(TODAY - timedelta(days=7), 5, severity="hint", code="ageing")
    make_flag(make_service())
    make_flag(make_service(), "ageing", "hint")
    assert serious_change(TODAY) == 1


def test_before_the_day_is_counted_the_change_is_told_by_the_flags_of_now():
    make_count(TODAY - timedelta(days=8), 3)
    make_count(TODAY - timedelta(days=1), 3)
    for _number in range(3):
        make_flag(make_service())
    assert serious_change(TODAY) == 0
