"""Answers anonymous readers from the kept pages. Goes below the redirects and above all that renders."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.pagecache.store import keep_page, kept_page, page_key


HEADER = "X-Page-Cache"
# Whoever carries one of these sees pages of their own.
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
PRIVATE_PREFIXES = ("/admin/", "/documents/", "/healthz", "/static/", "/media/")


class PageCacheMiddleware:
    """Keep whole pages for readers without a session; never what sets a cookie or says private."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve from the cache, or render and keep."""
        if not _may_be_kept(request):
            return self.get_response(request)
        key = page_key(request)
        response = kept_page(key)
        if response is not None:
            response[HEADER] = "hit"
            return response
        response = self.get_response(request)
        if _is_public(response):
            response[HEADER] = "miss"
            keep_page(key, response)
        return response


def _may_be_kept(request: HttpRequest) -> bool:
    return (
        settings.PAGE_CACHE_SECONDS > 0
        and request.method in {"GET", "HEAD"}
        and not request.path.startswith(PRIVATE_PREFIXES)
        and not any(name in request.COOKIES for name in PERSONAL_COOKIES)
    )


def _is_public(response: HttpResponse) -> bool:
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "private" not in control
        and "no-store" not in control
    )
