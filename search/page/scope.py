"""What the search of the site that answers may find."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Site

from cms.region.models import RegionSettings
from search.engines.query import Scope


def site_scope(request: HttpRequest) -> Scope | None:
    """The site's own pages and the services of its region; None without a site."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    region = RegionSettings.for_site(site)
    return Scope(
        site_root=site.root_page_id,
        municipality_codes=tuple(region.municipality_codes),
        nationwide=region.ptv_nationwide,
    )
