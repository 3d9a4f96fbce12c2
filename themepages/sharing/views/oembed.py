"""The oEmbed endpoint (oembed.com, version 1.0, type rich)."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language_from_path, override
from wagtail.models import Page, Site

from themepages.models import ThemePage
from themepages.sharing.snippet import HEIGHT, SMALLEST, WIDTH, embed_snippet
from themepages.sharing.target import Target, find_target


# What has more is no number of pixels.
MOST_DIGITS = 9


def oembed(request: HttpRequest) -> HttpResponse:
    """What to put on a page for ``?url=``: 404 for other addresses, 501 for another format than JSON."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse("Only JSON is offered.", status=501, content_type="text/plain")
    target = _target(request, request.GET.get("url", ""))
    width = _size(request, "maxwidth", WIDTH)
    height = _size(request, "maxheight", HEIGHT)
    site = Site.find_for_request(request)
    return JsonResponse(
        {
            "version": "1.0",
            "type": "rich",
            "title": target.title,
            "provider_name": site.site_name if site else "",
            "provider_url": request.build_absolute_uri("/"),
            "html": embed_snippet(target, width, height),
            "width": width,
            "height": height,
            "cache_age": 86_400,
        }
    )


def _target(request: HttpRequest, url: str) -> Target:
    """The theme at an address of this site; raises Http404."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise Http404 from error
    if parts.netloc != request.get_host() or not parts.path.isprintable():
        raise Http404
    language = get_language_from_path(parts.path)
    with override(language or settings.LANGUAGE_CODE):
        found = Page.route_for_request(request, parts.path.removeprefix(f"/{language}/"))
    if found is None or not isinstance(found.page, ThemePage):
        raise Http404
    _view, _args, kwargs = found.args
    return find_target(request, found.page.pk, kwargs.get("municipality_slug", ""))


def _size(request: HttpRequest, name: str, default: int) -> int:
    """The smaller of what is asked and what we offer, in pixels."""
    asked = request.GET.get(name, "")
    is_number = asked.isdecimal() and len(asked) <= MOST_DIGITS
    return min(default, max(SMALLEST, int(asked))) if is_number else default
