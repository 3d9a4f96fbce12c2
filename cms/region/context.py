"""What every public template needs of the region; looked up only when a template asks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Site

from cms.region.models import RegionSettings


def region(request: HttpRequest) -> dict[str, Any]:
    """``region`` (RegionSettings) and ``site_name`` of the site that answers."""
    settings = SimpleLazyObject(lambda: RegionSettings.for_request(request))
    return {"region": settings, "site_name": SimpleLazyObject(lambda: _site_name(request))}


def _site_name(request: HttpRequest) -> str:
    site = Site.find_for_request(request)
    return site.site_name if site else ""
