"""Where WordPress's own lists lead: by category, word, writer and day, and its feeds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models.fields.json import KT
from wagtail.models import Page

from home.news.models import NewsIndexPage
from home.wordpress.models import ImportRun
from home.wordpress.plan.addresses import path_of
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.places import Places


FEEDS = ("feed", "comments/feed")
FEED_ROUTE = "/rss/"


class Archive(NamedTuple):
    """An old path and the page (with its route) that it is to lead to."""

    path: str
    target: Page
    route: str = ""


def archives(run: ImportRun, places: Places) -> list[Archive]:
    """By the choices of the run, else to the list of news; none where there is no such list."""
    chosen = _chosen_pages(run)
    news = NewsIndexPage.objects.child_of(places.home).first()
    base = path_of(run.site.base_url).rstrip("/")
    found = [_archive(base, path, chosen.get(path) or news) for path in _paths(run)]
    return [archive for archive in found if archive]


def _archive(base: str, path: str, target: Page | None) -> Archive | None:
    if target is None:
        return None
    is_feed = path in FEEDS and isinstance(target, NewsIndexPage)
    return Archive(f"{base}/{path}", target, FEED_ROUTE if is_feed else "")


def _chosen_pages(run: ImportRun) -> dict[str, Page]:
    pages = Page.objects.in_bulk(set(run.chosen.archives.values()))
    return {path: pages[pk] for path, pk in run.chosen.archives.items() if pk in pages}


def _paths(run: ImportRun) -> list[str]:
    days = _days(run)
    return [*run.site.archives, *days, *(FEEDS if days else ())]


def _days(run: ImportRun) -> list[str]:
    """Years, months and days on which public news were published."""
    types = [kind for kind in _types(run) if run.chosen.kind(kind) == Kind.NEWS]
    items = run.items.filter(post_type__in=types).filter(payload__status="publish")
    moments = items.annotate(published=KT("payload__published")).values_list("published", flat=True)
    return sorted({path for moment in moments if moment for path in _day_paths(moment)})


def _types(run: ImportRun) -> list[str]:
    return list(run.items.order_by().values_list("post_type", flat=True).distinct())


def _day_paths(moment: str) -> Iterator[str]:
    """``2025-06-02T…`` → 2025, 2025/06, 2025/06/02."""
    steps = moment[:10].split("-")
    yield from ("/".join(steps[:count]) for count in (1, 2, 3))
