"""The demo's accessibility statement."""

from __future__ import annotations

import tomllib
from pathlib import Path

from wagtail.models import Site

from home.demo.seeding import publish_once
from home.statement.models import AccessibilityStatementPage
from themepages.demo.content import region_folder


def load_demo(site: Site) -> None:
    """Publish the statement of a region that has one."""
    folder = region_folder(Path(__file__).parent, site)
    if folder is None:
        return
    fields = tomllib.loads((folder / "statement.toml").read_text(encoding="utf-8"))
    barriers = [{"type": "barrier", "value": row} for row in fields.pop("barriers")]
    page = AccessibilityStatementPage(**fields)
    page.barriers = page._meta.get_field("barriers").to_python(barriers)
    publish_once(site, page)
