"""What the plugin adds to the home page and to theme pages, whatever the editor put there."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.models import Page

from tarjotin_walks.models import Walk


def coming_walks(request: HttpRequest, page: Page) -> SafeString:
    """The walks of the home page; empty when none is coming."""
    return _shown("coming_walks", request, Walk.objects.coming()[:6])


def next_walk(request: HttpRequest, page: Page) -> SafeString:
    """One line at the end of a theme page; empty when no walk is coming."""
    return _shown("next_walk", request, Walk.objects.coming()[:1])


def _shown(name: str, request: HttpRequest, walks: object) -> SafeString:
    if not walks:
        return SafeString("")
    return render_to_string(f"tarjotin_walks/{name}.html", {"walks": walks}, request=request)
