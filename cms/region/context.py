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
    name = SimpleLazyObject(lambda: _site_name(request, settings))
    return {"region": settings, "site_name": name}


def _site_name(request: HttpRequest, settings: Any) -> str:
    """In the language of the page where the region names it so."""
    site = Site.find_for_request(request)
    return (settings.local_site_name or site.site_name) if site else ""
