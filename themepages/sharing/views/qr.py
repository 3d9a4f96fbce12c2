"""The QR code of a theme as an image."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from themepages.sharing.qr import qr_image
from themepages.sharing.target import find_target


TYPES = {"svg": "image/svg+xml", "png": "image/png"}


def qr(request: HttpRequest, page_id: int, kind: str, slug: str = "") -> HttpResponse:
    """The code of the theme's canonical address, as SVG for print and PNG for documents."""
    if kind not in TYPES:
        raise Http404
    target = find_target(request, page_id, slug)
    response = HttpResponse(qr_image(target.url, kind), content_type=TYPES[kind])
    name = f"{target.page.slug}-{slug}" if slug else target.page.slug
    response["Content-Disposition"] = f'inline; filename="{name}.{kind}"'
    return response
