"""Parts of a page that leave nothing behind when they have nothing to show."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString


register = template.Library()


@register.simple_block_tag(end_name="endsection")
def section(content: str, classes: str) -> SafeString:
    """``{% section "section" %}…{% endsection %}``: what is inside in a ``div``, unless it is blank."""
    return (
        format_html('<div class="{}">{}</div>', classes, content)
        if content.strip()
        else SafeString()
    )
