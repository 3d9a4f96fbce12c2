"""Plain text out of the HTML that WordPress keeps in titles, excerpts and captions."""

from __future__ import annotations

import re
from html import unescape

from django.core.exceptions import SuspiciousOperation
from django.utils.html import strip_tags


TAG = re.compile(r"<[^<>]*>")


def plain_text(html: str) -> str:
    """Without tags, with single spaces. Django refuses tags within tags; of those the innermost go."""
    try:
        text = strip_tags(html)
    except SuspiciousOperation:
        text = TAG.sub("", html)
    return " ".join(unescape(text).split())
