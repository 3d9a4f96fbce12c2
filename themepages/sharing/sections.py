"""What sharing adds to a theme page."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities
from themepages.models import ThemePage

from .snippet import embed_snippet
from .target import Target


def link_here(request: HttpRequest, page: ThemePage) -> SafeString:
    """“Linkitä tähän”: the address, its QR code and the embedding snippet of what is being read."""
    target = Target(page, _municipality(request), request)
    context = {"target": target, "snippet": embed_snippet(target)}
    return render_to_string("sharing/link_here.html", context, request=request)


def _municipality(request: HttpRequest) -> Municipality | None:
    """The one in the address that is being read."""
    match = getattr(request, "routable_resolver_match", None)
    slug = match.kwargs.get("municipality_slug") if match else None
    return next((place for place in region_municipalities(request) if place.slug == slug), None)
