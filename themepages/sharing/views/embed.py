"""A theme's services as a small page for a frame on another site."""

from __future__ import annotations

from csp.decorators import csp_replace
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.clickjacking import xframe_options_exempt

from ptvsync.models import Service
from ptvsync.municipalities import region_municipalities
from themepages.service_cards import service_card
from themepages.service_list import theme_services
from themepages.sharing.target import Target, find_target


# A frame is a taste; the rest is one link away.
SHOWN = 30


@xframe_options_exempt
# django-csp types views without further arguments only.
@csp_replace({"frame-ancestors": settings.EMBED_ANCESTORS})  # type: ignore[arg-type]
def embed(request: HttpRequest, page_id: int, slug: str = "") -> HttpResponse:
    """The first services and a link to the theme; no cookie, no script, no form."""
    target = find_target(request, page_id, slug)
    with override(target.page.locale.language_code):
        services = _services(target)
        places = region_municipalities(request)
        context = {
            "target": target,
            "cards": [service_card(service, places) for service in services[:SHOWN]],
            "total": services.count(),
        }
        response = render(request, "sharing/embed.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _services(target: Target) -> QuerySet[Service]:
    return theme_services(target.page.translation_key, target.municipality).order_by(
        "nationwide", "name", "pk"
    )
