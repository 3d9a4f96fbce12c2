"""A general page: guides, information about the service, anything editorial."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.pages.privacy import is_public
from cms.pages.public_page import PublicPage
from cms.plugins.fields import PluginStreamField
from home.blocks import ContentBodyBlock


class ContentPage(PublicPage):
    """Text in blocks, with pages of its own kind below it."""

    lead = models.CharField(_("lead"), max_length=250, blank=True)
    body = PluginStreamField(ContentBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]

    template = "home/content_page.html"
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages below."""
        children = ContentPage.objects.child_of(self).live().filter(is_public()).order_by("path")
        return super().get_context(request, *args, **kwargs) | {"children": children}
