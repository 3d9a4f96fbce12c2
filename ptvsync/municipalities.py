"""The municipalities of the region that a request is about."""

from __future__ import annotations

from django.http import HttpRequest

from cms.region.models import RegionSettings
from ptvsync.models import Municipality


def region_municipalities(request: HttpRequest) -> list[Municipality]:
    """In alphabetical order; looked up once per request."""
    if not hasattr(request, "_region_municipalities"):
        codes = RegionSettings.for_request(request).municipality_codes
        places = Municipality.objects.filter(code__in=codes)
        request._region_municipalities = sorted(places, key=lambda place: str(place.title))  # type: ignore[attr-defined]
    return request._region_municipalities  # type: ignore[attr-defined]
