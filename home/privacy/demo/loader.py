"""The demo's privacy notice."""

from __future__ import annotations

import tomllib
from pathlib import Path

from wagtail.models import Site

from home.demo.seeding import publish_once
from home.privacy.models import PrivacyPage
from themepages.demo.content import region_folder


def load_demo(site: Site) -> None:
    """Publish the notice of a region that has one."""
    folder = region_folder(Path(__file__).parent, site)
    if folder is None:
        return
    fields = tomllib.loads((folder / "privacy.toml").read_text(encoding="utf-8"))
    purposes = [{"type": "purpose", "value": row} for row in fields.pop("purposes")]
    page = PrivacyPage(**fields)
    page.purposes = page._meta.get_field("purposes").to_python(purposes)
    publish_once(site, page)
