"""The shape of a demo text (``demo/county-<code>/*.toml``), and which region's texts a site gets."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict
from wagtail.models import Page, Site

from cms.region.models import RegionSettings


class BodyRow(BaseModel):
    """A StreamField block: its name, and its value as StreamField data without ids."""

    model_config = ConfigDict(extra="forbid")

    type: str
    value: Any


class Content(BaseModel):
    """What every demo page has."""

    model_config = ConfigDict(extra="forbid")

    body: list[BodyRow] = []


ContentT = TypeVar("ContentT", bound=Content)


def read_content(path: Path, shape: type[ContentT]) -> ContentT:
    """Read and validate a file of texts."""
    return shape.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def region_folder(folder: Path, site: Site) -> Path | None:
    """The folder of the site's region below ``folder``; None when nothing was written for it."""
    texts = folder / f"county-{RegionSettings.for_site(site).county_code}"
    return texts if texts.is_dir() else None


def is_untouched(page: Page) -> bool:
    """Whether no person has saved the page: what commands save has no user."""
    return not page.revisions.filter(user__isnull=False).exists()
