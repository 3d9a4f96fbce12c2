"""A general page: information about the service, anything editorial."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.pages.privacy import is_public
from home.models.text_page import TextPage


class ContentPage(TextPage):
    """Text in blocks, with more of its kind and guides below it."""

    template = "home/content_page.html"
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage", "home.GuidePage"]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages below."""
        children = Page.objects.child_of(self).live().filter(is_public()).specific()
        return super().get_context(request, *args, **kwargs) | {"children": children}
