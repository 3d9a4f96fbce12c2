"""A service's themes, and what to offer instead of one that is gone."""

from __future__ import annotations

from typing import TypedDict

from django.http import HttpRequest
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from ptvsync.models import Municipality, Service
from themepages.models import ThemePage, ThemeService
from themepages.service_cards import ServiceCard, service_card


MAX_ALTERNATIVES = 6


class ThemeLink(TypedDict):
    """A theme page that shows the service."""

    title: str
    url: str
    icon: str
    colour: str


def theme_links(service: Service, request: HttpRequest) -> list[ThemeLink]:
    """The published theme pages of this site and language that show the service."""
    return [
        ThemeLink(
            title=page.title, url=page.get_url(request) or "", icon=page.icon, colour=page.colour
        )
        for page in _themes(service, request)
    ]


def alternatives(service: Service, request: HttpRequest) -> list[ServiceCard]:
    """Other services of the same themes, those of the same municipalities first."""
    keys = [page.translation_key for page in _themes(service, request)]
    others = (
        Service.objects.published()
        .filter(themes__theme_key__in=keys, municipality_codes__overlap=service.municipality_codes)
        .exclude(pk=service.pk)
        .select_related("organization")
        .defer("payload", "organization__payload")
        .distinct()
    )
    places = region_places(request)
    return [service_card(other, places) for other in others.order_by("name")[:MAX_ALTERNATIVES]]


def region_places(request: HttpRequest) -> list[Municipality]:
    """The municipalities of the region that the site serves."""
    codes = RegionSettings.for_request(request).municipality_codes
    return list(Municipality.objects.filter(code__in=codes))


def _themes(service: Service, request: HttpRequest) -> list[ThemePage]:
    site = Site.find_for_request(request)
    keys = ThemeService.objects.filter(service=service).values("theme_key")
    pages = ThemePage.objects.live().filter(translation_key__in=keys, locale=Locale.get_active())
    root: Page | None = site.root_page.localized if site else None
    return list(pages.descendant_of(root).order_by("path")) if root else []
