"""Template access to the addresses of sharing."""

from __future__ import annotations

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from themepages.sharing.target import Target


register = template.Library()


@register.filter
def qr_address(target: Target, kind: str) -> str:
    """The address of the QR code as ``svg`` or ``png``."""
    return target.address("qr", kind=kind)


@register.filter
def oembed_address(url: str) -> str:
    """The address of the oEmbed description of a page, without the host."""
    return f"{reverse('sharing:oembed')}?{urlencode({'url': url})}"
