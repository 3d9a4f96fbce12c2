"""News and tips among the search results."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home.news.models import NewsPage, TipPage
from home.search_sources import LivePageSource


class NewsSource(LivePageSource):
    """What is new."""

    kind = "news"
    label = _("News")
    page_model = NewsPage


class TipSource(LivePageSource):
    """Weekly tips."""

    kind = "tip"
    label = _("Tips")
    page_model = TipPage
