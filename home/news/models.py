"""The list of news, and the two kinds of its items."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from cms.pages.public_page import PublicPage
from home.news.listing import PAGE_LENGTH, live_items
from home.news.news_item import NewsItem
from home.news.rss import FEED_LENGTH, rss_response
from themepages.models import ThemePage


TEMPLATE = "news/news_item.html"


class NewsIndexPage(RoutablePageMixin, PublicPage):
    """What is new, newest first; ``rss/`` is the feed of all and ``rss/tips/`` that of the tips."""

    lead = models.CharField(_("lead"), max_length=250, blank=True)
    tips_title = models.CharField(
        _("name of the series of tips"),
        max_length=60,
        blank=True,
        help_text=_("Such as Tuesday's tips. It stands above each tip and names their feed."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel(
            "lead",
            help_text=_(
                "One or two plain sentences: what the reader finds here. At most 150 characters."
            ),
        ),
        FieldPanel("tips_title"),
    ]
    in_footer = True
    template = "news/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "news.TipPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @path("rss/", name="rss")
    def rss(self, request: HttpRequest) -> HttpResponse:
        """The newest news and tips."""
        items = live_items(self, NewsPage, TipPage)[:FEED_LENGTH]
        return rss_response(self, self.title, self.lead, items, request)

    @path("rss/tips/", name="tips_rss")
    def tips_rss(self, request: HttpRequest) -> HttpResponse:
        """The newest tips."""
        items = live_items(self, TipPage)[:FEED_LENGTH]
        return rss_response(self, self.series, self.lead, items, request)

    @property
    def series(self) -> str:
        """What the tips are called."""
        return self.tips_title or str(_("Tips"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add a page of the list."""
        items = Paginator(live_items(self, NewsPage, TipPage), PAGE_LENGTH)
        page_obj = items.get_page(request.GET.get("sivu"))
        return super().get_context(request, *args, **kwargs) | {"page_obj": page_obj}


class NewsPage(NewsItem):
    """Something new on the site, or said to the press."""

    template = TEMPLATE

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")


class TipPage(NewsItem):
    """A tip of a weekly series. It goes live by itself when it is scheduled (Set schedule)."""

    theme = models.ForeignKey(
        ThemePage,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the reader finds more."),
    )

    content_panels = [*NewsItem.content_panels, FieldPanel("theme")]
    is_tip = True
    template = TEMPLATE

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")
