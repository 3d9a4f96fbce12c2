"""The piece of HTML by which another site shows a theme's services."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .target import Target


WIDTH, HEIGHT = 640, 640
SMALLEST = 200


def embed_snippet(target: Target, width: int = WIDTH, height: int = HEIGHT) -> SafeString:
    """An iframe that fills its place up to ``width`` pixels; no script on either side."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" '
        'style="border:0;width:100%;max-width:{}px"></iframe>',
        target.address("embed"),
        _("Services: %(theme)s") % {"theme": target.title},
        width,
        height,
        width,
    )
