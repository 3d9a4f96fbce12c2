"""The region that a page belongs to, where there is no request to ask."""

from __future__ import annotations

from wagtail.models import Page, Site

from cms.region.models import RegionSettings


def region_of(page: Page) -> RegionSettings:
    """The settings of the page's site; those of the default site, or empty ones, for a page outside all."""
    site = page.get_site() or Site.objects.filter(is_default_site=True).first()
    return RegionSettings.for_site(site) if site else RegionSettings()
