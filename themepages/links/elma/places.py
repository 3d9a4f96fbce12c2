"""What the topics and municipalities of a file mean on a site."""

from __future__ import annotations

from collections import defaultdict

from wagtail.models import Locale, Site

from cms.region.models import RegionSettings
from ptvsync.models import Municipality
from themepages.models import ThemePage


class Places:
    """The site's themes by title, address and national theme, and its municipalities by name and code."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._themes = _themes(site)
        self._municipalities = _municipalities(site)

    def theme(self, topic: str) -> ThemePage | None:
        """The theme in the source language; None when no theme, or more than one, is called so."""
        return self._themes.get(_key(topic))

    def municipality(self, name: str) -> Municipality | None:
        """The municipality of the site's region."""
        return self._municipalities.get(_key(name))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _themes(site: Site) -> dict[str, ThemePage]:
    pages = ThemePage.objects.defer("body").descendant_of(site.root_page)
    sources = {page.translation_key: page for page in pages.filter(locale=Locale.get_default())}
    found: dict[str, set[ThemePage]] = defaultdict(set)
    weaker: dict[str, set[ThemePage]] = defaultdict(set)
    translations = ThemePage.objects.filter(translation_key__in=sources)
    for key, title, slug in translations.values_list("translation_key", "title", "slug"):
        for name in (title, slug):
            found[_key(name)].add(sources[key])
    for page in sources.values():
        weaker[_key(page.get_thl_theme_display())].add(page)
    single = {name: pages.pop() for name, pages in weaker.items() if len(pages) == 1}
    return single | {name: pages.pop() for name, pages in found.items() if len(pages) == 1}


def _municipalities(site: Site) -> dict[str, Municipality]:
    codes = RegionSettings.for_site(site).municipality_codes
    found = {}
    for place in Municipality.objects.filter(code__in=codes):
        for name in (place.code, place.slug, *place.names.values()):
            found[_key(name)] = place
    return found
