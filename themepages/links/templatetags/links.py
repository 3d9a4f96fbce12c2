"""Template filter for addresses whose pages are in another language."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ptvsync.language import LocalText, active_language


register = template.Library()


@register.filter
def hreflang_attr(address: LocalText) -> SafeString:
    """`` hreflang="fi"`` when the address is that of another language than the page's, else nothing."""
    if not address.language or address.language == active_language():
        return SafeString()
    return format_html(' hreflang="{}"', address.language)
