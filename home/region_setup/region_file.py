"""The shape of a region file (``home/regions/*.toml``)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict


REGIONS = Path(__file__).resolve().parents[1] / "regions"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class MunicipalityRow(_Strict):
    """A municipality of the region; ``names`` maps language to name."""

    code: str
    slug: str
    names: dict[str, str]


class RuleRow(_Strict):
    """A line of a theme's rule table (see ThemeRule)."""

    effect: str = "include"
    class_codes: list[str] = []
    keywords: list[str] = []
    target_group_codes: list[str] = []


class ThemeRow(_Strict):
    """A theme as planned: it starts as a draft."""

    slug: str
    title: str
    summary: str = ""
    icon: str
    colour: str
    thl_theme: str
    obligation: str
    planned_publication: str = ""
    is_sensitive: bool = False
    neutral_title: str = ""
    rules: list[RuleRow] = []


class PageRow(_Strict):
    """A page to create."""

    title: str
    slug: str = ""
    lead: str = ""


class RegionFile(_Strict):
    """All that a region is."""

    site_name: str
    site_name_sv: str = ""
    site_name_en: str = ""
    county_name: str
    county_code: str
    ptv_nationwide: bool = False
    contact_email: str = ""
    contact_phone: str = ""
    home_url: str = ""
    accent_light: str = ""
    accent_dark: str = ""
    home: PageRow
    calendar: PageRow
    municipalities: list[MunicipalityRow]
    themes: list[ThemeRow]


def available_regions() -> list[str]:
    """Names of the regions that have a file."""
    return sorted(path.stem for path in REGIONS.glob("*.toml"))


def read_region(name: str) -> RegionFile:
    """Read and validate a region's file; FileNotFoundError when there is none."""
    path = REGIONS / f"{name}.toml"
    return RegionFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
