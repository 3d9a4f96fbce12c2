"""The demo's turns of this year and the next, with one gap for the report to find."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.coordinators.models import CoordinatorTurn
from ptvsync.models import Municipality


def load_demo(site: Site) -> None:
    """Add the turns of a region that has none at all."""
    region = RegionSettings.for_site(site)
    path = Path(__file__).parent / f"county-{region.county_code}.toml"
    places = {
        row.code: row for row in Municipality.objects.filter(code__in=region.municipality_codes)
    }
    if (
        not path.is_file()
        or CoordinatorTurn.objects.filter(municipality__in=places.values()).exists()
    ):
        return
    year = timezone.localdate().year
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["turns"]:
        if place := places.get(row.pop("municipality")):
            CoordinatorTurn.objects.create(municipality=place, **_dated(row, year))


def _dated(row: dict[str, Any], year: int) -> dict[str, Any]:
    """``[1, 3, 1]`` is the first of March next year."""
    days = {
        name: date(year + row[name][0], row[name][1], row[name][2])
        for name in ("starts_on", "ends_on")
    }
    return {**row, **days}
