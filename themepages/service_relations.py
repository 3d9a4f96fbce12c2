"""The themes that a service belongs to, as links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict
from uuid import UUID

from django.http import HttpRequest

from cms.pages.privacy import is_public
from cms.pages.site_home import site_home
from ptvsync.models import Service
from themepages.models import ThemePage, ThemeService


class ThemeLink(TypedDict):
    """A theme page that shows the service, or showed it."""

    title: str
    url: str
    colour: str


def theme_keys(service: Service) -> list[UUID]:
    """Keys of the themes that show the service."""
    return list(ThemeService.objects.filter(service=service).values_list("theme_key", flat=True))


def public_themes(keys: Iterable[UUID], request: HttpRequest) -> list[ThemePage]:
    """The published theme pages of this site and language with these keys."""
    home = site_home(request)
    if home is None:
        return []
    pages = ThemePage.objects.live().filter(is_public()).filter(translation_key__in=list(keys))
    return list(pages.child_of(home).order_by("path"))


def theme_links(pages: Iterable[ThemePage], request: HttpRequest) -> list[ThemeLink]:
    """Links to theme pages."""
    return [
        ThemeLink(title=page.title, url=page.get_url(request) or "", colour=page.colour)
        for page in pages
    ]
