"""The themes of the site that answers, with their rules and addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Site
from wagtail.query import PageQuerySet

from cms.pages.privacy import is_public
from ptvsync.language import LocalText, active_language
from themepages.models import ThemePage


if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class SiteTheme:
    """``page`` holds the rules; ``shown`` is its translation in the reader's language, or itself."""

    page: ThemePage
    shown: ThemePage
    url: str

    @property
    def title(self) -> LocalText:
        """The title, which knows its language."""
        return LocalText(self.shown.title, self.shown.locale.language_code)

    def municipality_url(self, slug: str) -> str:
        """Address of the theme in a municipality."""
        return f"{self.url}{self.shown.municipality_subpath(slug)}"


def site_themes(request: HttpRequest) -> list[SiteTheme]:
    """The published themes of the site in the order of the menu."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    themes = _public().filter(locale__language_code=settings.LANGUAGE_CODE)
    pages = themes.child_of(site.root_page).prefetch_related("rules").order_by("path")
    translations = _translations(list(pages))
    return [_theme(page, translations, request) for page in pages]


def _theme(
    page: ThemePage, translations: Mapping[UUID, ThemePage], request: HttpRequest
) -> SiteTheme:
    shown = translations.get(page.translation_key, page)
    return SiteTheme(page, shown, shown.get_url(request) or "")


def _translations(pages: list[ThemePage]) -> dict[UUID, ThemePage]:
    if active_language() == settings.LANGUAGE_CODE:
        return {}
    keys = [page.translation_key for page in pages]
    found = _public().filter(locale__language_code=active_language(), translation_key__in=keys)
    return {page.translation_key: page for page in found}


def _public() -> PageQuerySet:
    return ThemePage.objects.live().filter(is_public()).select_related("locale")
