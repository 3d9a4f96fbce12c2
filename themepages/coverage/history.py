"""Writing and reading the history of coverage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Site

from themepages.coverage.counting import EMPTY, count_services
from themepages.coverage.models import CoverageCount
from themepages.coverage.scope import Scope, scope_of


CELL = ["site", "place", "theme", "date"]


def record_all_sites() -> int:
    """Count every site today; gives the number of rows the day has."""
    # The order of the rows must not depend on who counts: two at a time could block each other.
    with override("fi"):
        return sum(record_day(scope_of(site)) for site in Site.objects.order_by("pk"))


@transaction.atomic
def record_day(scope: Scope) -> int:
    """Write today's row of each cell, or correct it when it is there; gives their number."""
    today = timezone.localdate()
    rows = list(_rows(scope, today))
    CoverageCount.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=CELL,
        update_fields=["minimum", "complementary"],
    )
    stale = CoverageCount.objects.filter(site=scope.site, date=today)
    stale.exclude(place__in=scope.places, theme__in=scope.columns).delete()
    return len(rows)


def history(site: Site, place: str, theme: str, days: int | None = None) -> QuerySet[CoverageCount]:
    """The rows of a cell in order of time; of the last ``days`` days when given."""
    rows = CoverageCount.objects.filter(site=site, place=place, theme=theme)
    if days is not None:
        rows = rows.filter(date__gt=timezone.localdate() - timedelta(days=days))
    return rows.order_by("date")


def _rows(scope: Scope, today: date) -> Iterator[CoverageCount]:
    counts = count_services(scope)
    for place, theme in product(scope.places, scope.columns):
        cell = counts.get((place, theme), EMPTY)
        yield CoverageCount(
            date=today,
            site=scope.site,
            place=place,
            theme=theme,
            minimum=cell.minimum,
            complementary=cell.complementary,
        )
