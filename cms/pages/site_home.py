"""The first page of the site that answers, in the language being read."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site


def site_home(request: HttpRequest) -> Page | None:
    """The site's root page or its live translation; looked up once per request, None without a site."""
    if not hasattr(request, "_site_home"):
        site = Site.find_for_request(request)
        request._site_home = _in_active_language(site.root_page) if site else None  # type: ignore[attr-defined]
    return request._site_home  # type: ignore[attr-defined]


def _in_active_language(root: Page) -> Page:
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return root
    translations = root.get_translations().live()
    return translations.filter(locale__language_code=language).first() or root
