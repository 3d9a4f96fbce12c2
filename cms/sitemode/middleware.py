"""A closed site answers the public with one plain page; editors see everything."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from cms.region.models import RegionSettings
from cms.region.public_fields import SiteMode


# What editors need to log in, what says whether the site is well, and what pages are drawn with.
OPEN_PREFIXES = ("/admin/", "/healthz", "/static/")
RETRY_AFTER_SECONDS = 24 * 60 * 60


class SiteModeMiddleware:
    """Goes below authentication. A refused page is never kept, because only whole answers (200) are."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 503 on a closed site to those who are no editors."""
        if request.path.startswith(OPEN_PREFIXES) or not _is_closed(request):
            return self.get_response(request)
        if request.user.has_perm("wagtailadmin.access_admin"):
            return self._for_editor(request)
        return _closed(request)

    def _for_editor(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Cache-Control"] = "private, no-store"
        return response


def _is_closed(request: HttpRequest) -> bool:
    if Site.find_for_request(request) is None:
        return False
    return RegionSettings.for_request(request).site_mode == SiteMode.CLOSED


def _closed(request: HttpRequest) -> HttpResponse:
    response = render(request, "cms/closed.html", status=503)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Cache-Control"] = "no-store"
    return response
