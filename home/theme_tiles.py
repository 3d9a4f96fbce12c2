"""The themes on the home page."""

from __future__ import annotations

from typing import TypedDict
from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpRequest
from wagtail.models import Page

from cms.pages.privacy import is_public
from ptvsync.models import Service
from themepages.models import ThemePage, ThemeService


class ThemeTile(TypedDict):
    """What ``components/theme_tile.html`` shows."""

    title: str
    summary: str
    url: str
    icon_template: str
    colour: str
    service_count: int


def theme_tiles(home: Page, request: HttpRequest) -> list[ThemeTile]:
    """The published themes below a home page in the editor's order, with how many services each has."""
    pages = list(ThemePage.objects.child_of(home).live().filter(is_public()).order_by("path"))
    counts = _service_counts([page.translation_key for page in pages])
    return [
        ThemeTile(
            title=page.title,
            summary=page.summary,
            url=page.get_url(request) or "",
            icon_template=page.icon_template,
            colour=page.colour,
            service_count=counts.get(page.translation_key, 0),
        )
        for page in pages
    ]


def _service_counts(keys: list[UUID]) -> dict[UUID, int]:
    published = Count("pk", filter=Q(service__in=Service.objects.visible()))
    rows = ThemeService.objects.filter(theme_key__in=keys).values("theme_key").annotate(n=published)
    return dict(rows.values_list("theme_key", "n"))
