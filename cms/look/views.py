"""The stylesheet of the site that answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.look.stylesheet import look_css
from cms.region.models import RegionSettings


# The address carries the content's version.
YEAR = 31_536_000


@require_safe
@cache_control(public=True, max_age=YEAR)
def look(request: HttpRequest) -> HttpResponse:
    """The region's colours; those of the frame where the region has none."""
    region = RegionSettings.for_request(request)
    css = look_css(region.accent_light, region.accent_dark)
    return HttpResponse(css, content_type="text/css; charset=utf-8")
