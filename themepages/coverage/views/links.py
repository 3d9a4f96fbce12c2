"""From a secret address to its municipality, and what every answer to one carries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from ptvsync.models import Municipality
from themepages.coverage.models import MunicipalityLink
from themepages.coverage.scope import Scope, scope_of


# Neither kept by caches, nor found by search engines, nor told to the sites that are linked to.
HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True)
class Opened:
    """What a link opens."""

    link: MunicipalityLink
    scope: Scope
    place: Municipality


def by_link(view: Callable[[HttpRequest, Opened], HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view what its link opens; an unknown or revoked one is told what to do, with 404."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        opened = _open(request, token)
        response = view(request, opened) if opened else _unknown(request)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return answer


def _open(request: HttpRequest, token: str) -> Opened | None:
    site = Site.find_for_request(request)
    link = MunicipalityLink.objects.filter(site=site, token=token).first() if site else None
    if link is None:
        return None
    scope = scope_of(link.site)
    for place in scope.municipalities:
        if place.code == link.municipality_code:
            link.mark_used()
            return Opened(link, scope, place)
    return None


def _unknown(request: HttpRequest) -> HttpResponse:
    context = {"breadcrumbs": [{"title": _("Coverage"), "url": request.path}]}
    return render(request, "coverage/unknown_link.html", context, status=404)
