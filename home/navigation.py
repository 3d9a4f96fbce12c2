"""The links that every public page carries; looked up only when a template asks."""

from __future__ import annotations

from typing import Any, TypedDict

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from wagtail.models import Locale, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from ptvsync.models import Municipality


class NavigationLink(TypedDict):
    """A link of the main navigation."""

    title: str
    url: str
    is_current: bool


def navigation(request: HttpRequest) -> dict[str, Any]:
    """``site_home``, ``main_nav``, ``municipalities`` and ``search_url`` for the templates."""
    home = SimpleLazyObject(lambda: _home_page(request))
    return {
        "site_home": home,
        "main_nav": SimpleLazyObject(lambda: _main_navigation(request, home)),
        "municipalities": SimpleLazyObject(lambda: _municipalities(request)),
        "search_url": SimpleLazyObject(lambda: reverse("search:results")),
    }


def _home_page(request: HttpRequest) -> HomePage | None:
    """The site's home page in the active language, else in the source language."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    homes = HomePage.objects.live().filter(translation_key=site.root_page.translation_key)
    return (
        homes.filter(locale=Locale.get_active()).first()
        or homes.filter(pk=site.root_page_id).first()
    )


def _main_navigation(request: HttpRequest, home: HomePage | None) -> list[NavigationLink]:
    if not home:
        return []
    return [
        NavigationLink(title=page.title, url=url, is_current=request.path.startswith(url))
        for page in home.get_children().live().in_menu()
        if (url := page.get_url(request))
    ]


def _municipalities(request: HttpRequest) -> list[Municipality]:
    codes = RegionSettings.for_request(request).municipality_codes
    places = Municipality.objects.filter(code__in=codes)
    return sorted(places, key=lambda place: str(place.title))
