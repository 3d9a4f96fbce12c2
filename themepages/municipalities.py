"""The municipalities of a page's region, and links to a theme in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.http import HttpRequest
from wagtail.models import Page, Site

from cms.region.models import RegionSettings
from ptvsync.models import Municipality


if TYPE_CHECKING:
    from themepages.models import ThemePage


class MunicipalityLink(TypedDict):
    """A municipality, the address of the theme there, and whether it is the one being read."""

    title: str
    url: str
    is_current: bool


def region_of(page: Page) -> RegionSettings:
    """The region settings of the site that the page belongs to (of the default site for a loose page)."""
    site = page.get_site() or Site.objects.get(is_default_site=True)
    return RegionSettings.for_site(site)


def region_municipalities(page: Page) -> list[Municipality]:
    """The municipalities of the page's region in alphabetical order; looked up once per page object."""
    if not hasattr(page, "_region_municipalities"):
        codes = region_of(page).municipality_codes
        places = Municipality.objects.filter(code__in=codes)
        page._region_municipalities = sorted(places, key=lambda place: str(place.title))
    return page._region_municipalities


def municipality_links(
    page: ThemePage, current: Municipality | None, request: HttpRequest
) -> list[MunicipalityLink]:
    """A link for each municipality of the region."""
    return [
        MunicipalityLink(
            title=str(place.title),
            url=page.municipality_url(place.slug, request),
            is_current=place == current,
        )
        for place in region_municipalities(page)
    ]
