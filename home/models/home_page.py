"""The first page: where to find help."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.pages.public_page import PublicPage
from cms.plugins.fields import PluginStreamField
from cms.plugins.registry import contributions
from home.blocks import HomeBodyBlock
from home.theme_tiles import theme_tiles


class HomePage(PublicPage):
    """The root of a site in one language: search, themes, and what plugins bring."""

    lead = models.CharField(
        _("lead"),
        max_length=250,
        blank=True,
        help_text=_("One or two plain sentences: what the reader finds here."),
    )
    body = PluginStreamField(HomeBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel(
            "body",
            help_text=_("Blocks below the themes. Themes, events and search come by themselves."),
        ),
    ]

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the theme tiles and the sections that plugins bring."""
        context = super().get_context(request, *args, **kwargs)
        context["themes"] = theme_tiles(self, request)
        context["sections"] = [section(request, self) for section in contributions("home_sections")]
        return context
