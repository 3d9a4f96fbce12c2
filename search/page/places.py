"""The municipalities that a site's readers can choose from."""

from __future__ import annotations

from django.http import HttpRequest

from cms.region.models import RegionSettings
from ptvsync.models import Municipality


def site_places(request: HttpRequest) -> list[Municipality]:
    """Those of the site's region in alphabetical order; of the whole country when the region has none."""
    codes = RegionSettings.for_request(request).municipality_codes
    places = Municipality.objects.filter(code__in=codes) if codes else Municipality.objects.all()
    return sorted(places, key=lambda place: str(place.title))
