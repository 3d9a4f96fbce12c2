"""A service's themes, and what to offer instead of one that is gone."""

from __future__ import annotations

from typing import TypedDict

from django.db.models import Q
from django.http import HttpRequest

from cms.pages.privacy import is_public
from cms.pages.site_home import site_home
from ptvsync.models import Service
from ptvsync.municipalities import region_municipalities
from themepages.models import ThemePage, ThemeService
from themepages.service_cards import ServiceCard, service_card


MAX_ALTERNATIVES = 6


class ThemeLink(TypedDict):
    """A theme page that shows the service."""

    title: str
    url: str
    colour: str


def theme_links(service: Service, request: HttpRequest) -> list[ThemeLink]:
    """The published theme pages of this site and language that show the service."""
    return [
        ThemeLink(title=page.title, url=page.get_url(request) or "", colour=page.colour)
        for page in _themes(service, request)
    ]


def alternatives(service: Service, request: HttpRequest) -> list[ServiceCard]:
    """Other services of the same themes, those of the same municipalities first."""
    keys = [page.translation_key for page in _themes(service, request)]
    others = (
        Service.objects.published()
        .filter(themes__theme_key__in=keys)
        .exclude(pk=service.pk)
        .select_related("organization")
        .defer("payload", "organization__payload")
        .annotate(
            is_elsewhere=~Q(municipality_codes__overlap=service.municipality_codes),
        )
        .distinct()
    )
    places = region_municipalities(request)
    return [
        service_card(other, places)
        for other in others.order_by("is_elsewhere", "name")[:MAX_ALTERNATIVES]
    ]


def _themes(service: Service, request: HttpRequest) -> list[ThemePage]:
    home = site_home(request)
    keys = ThemeService.objects.filter(service=service).values("theme_key")
    pages = ThemePage.objects.live().filter(is_public()).filter(translation_key__in=keys)
    return list(pages.child_of(home).order_by("path")) if home else []
