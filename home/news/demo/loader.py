"""The demo's news and tips; the last tip waits for its Tuesday."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Site

from home.blocks import ContentBodyBlock
from home.demo.seeding import publish_once
from home.news.models import NewsIndexPage, NewsItem, NewsPage, TipPage
from themepages.demo.content import BodyRow, region_folder
from themepages.demo.stream import stream_value
from themepages.models import ThemePage


TUESDAY = 1


def load_demo(site: Site) -> None:
    """Publish the list and its items in a region that has them."""
    folder = region_folder(Path(__file__).parent, site)
    if folder is None:
        return
    texts = tomllib.loads((folder / "news.toml").read_text(encoding="utf-8"))
    index = NewsIndexPage(**texts["index"])
    if not publish_once(site, index):
        return
    for row in texts["news"]:
        publish_once(site, _item(NewsPage, row), index)
    for row in texts["tips"]:
        publish_once(site, _tip(row, site.root_page), index)


def _item(model: type[NewsItem], row: dict[str, Any]) -> NewsItem:
    text = BodyRow(type="text", value=row.pop("text"))
    return model(**row, body=stream_value([text], ContentBodyBlock()))


def _tip(row: dict[str, Any], home: Page) -> NewsItem:
    theme = ThemePage.objects.child_of(home).filter(slug=row.pop("theme", "")).first()
    is_scheduled = row.pop("is_scheduled", False)
    page = _item(TipPage, row | {"theme": theme})
    if is_scheduled:
        page.live = False
        page.go_live_at = _next_tuesday()
        page.date = page.go_live_at.date()
    return page


def _next_tuesday() -> datetime:
    today = timezone.localdate()
    days = (TUESDAY - today.weekday() - 1) % 7 + 1
    return timezone.make_aware(datetime.combine(today + timedelta(days=days), time(8)))
