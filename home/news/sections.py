"""The newest tip on the home page."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.models import Page

from home.news.listing import live_items
from home.news.models import NewsIndexPage, TipPage


def latest_tip(request: HttpRequest, page: Page) -> SafeString:
    """The tip and a link to all; nothing when there is none."""
    index = NewsIndexPage.objects.child_of(page).live().first()
    tips = live_items(index, TipPage)[:1] if index else []
    if not tips:
        return SafeString("")
    context = {"index": index, "tip": tips[0]}
    return render_to_string("news/latest_tip.html", context, request)
