"""Links of the catalogue among the search results: one document for each language that a link has a title in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from cms.region.models import RegionSettings
from search.documents import Document, Facets
from search.sources import Source
from themepages.links.models import CatalogueLink
from themepages.links.models.catalogue_link import LANGUAGES
from themepages.links.uses import pages_using
from themepages.search_sources import theme_names


class LinkSource(Source):
    """Their addresses are whole: they lead to other sites."""

    kind = "link"
    label = _("Links")

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Every link; what the address check found does not matter, as it does not on pages."""
        links = CatalogueLink.objects.select_related("municipality", "theme").defer("theme__body")
        found = list(links if ids is None else links.filter(pk__in=ids))
        pages = pages_using(found)
        themes, roots = _themes(found, pages), _Roots()
        for link in found:
            regions = roots.of(link, pages.get(link.pk, ()))
            for language in LANGUAGES:
                if getattr(link, f"title_{language}"):
                    with translation.override(language):
                        yield _document(link, language, themes[link.pk], regions)


def _document(
    link: CatalogueLink, language: str, themes: tuple[str, ...], regions: tuple[int, ...]
) -> Document:
    return Document(
        kind=LinkSource.kind,
        object_id=str(link.pk),
        language=language,
        title=getattr(link, f"title_{language}"),
        url=getattr(link, f"url_{language}") or link.url_fi,
        summary=getattr(link, f"description_{language}"),
        provider=link.provider,
        keywords=(str(link.get_kind_display()),),
        regions=regions,
        facets=Facets(
            municipality_codes=(link.municipality.code,) if link.municipality else (),
            nationwide=link.municipality is None,
            themes=themes,
            languages=(language,),
        ),
    )


def _themes(
    links: list[CatalogueLink], pages: Mapping[int, list[Page]]
) -> Mapping[int, tuple[str, ...]]:
    """Link → names of the published themes that show it."""
    names = theme_names()
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for link in links:
        keys = {page.translation_key for page in pages.get(link.pk, ())}
        keys |= {link.theme.translation_key} if link.theme else set()
        found[link.pk] = _named(keys, names)
    return found


def _named(keys: Iterable[UUID], names: Mapping[UUID, str]) -> tuple[str, ...]:
    return tuple(sorted(names[key] for key in keys if key in names))


class _Roots:
    """Root pages of the sites that find a link: of its municipality's region, or those that show it."""

    def __init__(self) -> None:
        regions = list(RegionSettings.objects.select_related("site"))
        self._sites = {region.site_id: region.site.root_page_id for region in regions}
        self._codes = {
            region.site.root_page_id: set(region.municipality_codes) for region in regions
        }

    def of(self, link: CatalogueLink, pages: Iterable[Page]) -> tuple[int, ...]:
        """In order; one that no page shows yet is found where there is but one site."""
        if place := link.municipality:
            return tuple(sorted(root for root, codes in self._codes.items() if place.code in codes))
        shown = {root for page in pages if page.live for root in self._above(page)}
        return tuple(sorted(shown)) or (tuple(self._codes) if len(self._codes) == 1 else ())

    def _above(self, page: Page) -> Iterator[int]:
        for site_id, path, *_address in Site.get_site_root_paths():
            if site_id in self._sites and page.url_path.startswith(path):
                yield self._sites[site_id]
