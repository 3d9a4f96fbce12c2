"""The region that a page belongs to, where there is no request to ask."""

from __future__ import annotations

from wagtail.models import Page, Site

from cms.region.models import RegionSettings


def region_of(page: Page) -> RegionSettings:
    """The settings of the page's site; those of the default site for a page outside all of them."""
    site = page.get_site() or Site.objects.get(is_default_site=True)
    return RegionSettings.for_site(site)
