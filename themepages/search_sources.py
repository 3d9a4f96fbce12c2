"""Themes and services as search documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from search.documents import Document, Facets
from search.page_documents import page_document
from search.service_source import ServiceSource as PtvServiceSource
from search.sources import Source
from themepages.models import ThemePage, ThemeService


class ThemeSource(Source):
    """Theme pages."""

    kind = "theme"
    label = _("Themes")

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """One document per live theme page."""
        pages = ThemePage.objects.live().public().select_related("locale")
        if ids is not None:
            pages = pages.filter(pk__in=ids)
        for page in pages.iterator():
            facets = Facets(themes=(str(page.translation_key),), nationwide=True)
            yield page_document(page, self.kind, page.summary, facets=facets)


class ServiceSource(PtvServiceSource):
    """Services with the themes that show them."""

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Read the themes of all services once, then as the base does."""
        self.themes_by_service = _themes_by_service()
        yield from super().documents(ids)

    def themes(self, service_id: int) -> tuple[str, ...]:
        """Keys of the themes that show a service."""
        return tuple(self.themes_by_service.get(service_id, ()))


def _themes_by_service() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for service_id, key in ThemeService.objects.values_list("service_id", "theme_key"):
        found[service_id].append(str(key))
    return found
