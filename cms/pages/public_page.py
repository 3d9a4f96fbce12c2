"""The base of every public page: breadcrumbs and language links in the template's context."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict

from django.http import HttpRequest
from wagtail.models import Page

from cms.pages.language_links import page_language_links
from cms.pages.site_home import site_home


class Breadcrumb(TypedDict):
    """A step on the way from the home page; the last one is the page itself."""

    title: str
    url: str


class PublicPage(Page):
    """Gives ``breadcrumbs`` and ``language_links`` to the template."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what base.html needs of every page."""
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.breadcrumbs(request)
        context["language_links"] = page_language_links(self, request)
        return context

    def breadcrumbs(self, request: HttpRequest) -> list[Breadcrumb]:
        """The pages from the site's home page down to this one."""
        return [
            Breadcrumb(title=page.title, url=url)
            for page in self._trail(request)
            if (url := page.get_url(request))
        ]

    def _trail(self, request: HttpRequest) -> Iterable[Page]:
        home = site_home(request)
        if home and self.is_child_of(home):
            return home, self
        return self.get_ancestors(inclusive=True).live().filter(depth__gt=1)
