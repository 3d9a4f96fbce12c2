"""The demo's governance model: its page, owners of themes, and in one region their approval."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Site

from home.blocks import ContentBodyBlock
from home.demo.seeding import publish_once
from home.hallintamalli.models import GovernanceModelPage
from themepages.demo.content import BodyRow, region_folder
from themepages.demo.stream import stream_value
from themepages.keepers.assigning import assign_keepers
from themepages.keepers.models import ThemeApproval
from themepages.models import ThemePage
from themepages.upkeep.review import mark_reviewed


def load_demo(site: Site) -> None:
    """Publish the page of a region that has one, and once name the keepers of its themes."""
    folder = region_folder(Path(__file__).parent, site)
    if folder is None:
        return
    texts = tomllib.loads((folder / "governance.toml").read_text(encoding="utf-8"))
    text = BodyRow(type="text", value=texts["page"].pop("text"))
    page = GovernanceModelPage(
        **texts["page"], body=stream_value([text], ContentBodyBlock()), show_in_menus=False
    )
    if publish_once(site, page):
        ThemeApproval.objects.update_or_create(
            site=site, defaults={"asks_keepers": texts["asks_keepers"]}
        )
        _name_keepers(site, texts["keepers"])


def _name_keepers(site: Site, rows: list[dict[str, Any]]) -> None:
    """Logins that are missing are left out; a theme that has an owner keeps it."""
    users = {user.get_username(): user for user in get_user_model().objects.all()}
    themes = ThemePage.objects.child_of(site.root_page).filter(owner=None)
    for row in rows:
        theme = themes.filter(slug=row["theme"]).first()
        owner, deputy = users.get(row["owner"]), users.get(row.get("deputy", ""))
        if theme and owner:
            assign_keepers(theme, owner, deputy, owner)
            mark_reviewed(theme, owner, timezone.localdate())
