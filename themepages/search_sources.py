"""Themes and services as search documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.pages.privacy import is_public
from ptvsync.models import Service
from search.documents import Document, Facets
from search.page_documents import page_document, site_root
from search.service_source import ServiceSource as PtvServiceSource
from search.sources import Source
from search.theme_names import theme_name
from themepages.models import ThemePage, ThemeService


class ThemeSource(Source):
    """Theme pages."""

    kind = "theme"
    label = _("Themes")
    page_model = ThemePage

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """One document per live theme page."""
        pages = ThemePage.objects.live().filter(is_public()).select_related("locale")
        if ids is not None:
            pages = pages.filter(pk__in=ids)
        names = theme_names()
        for page in pages.iterator():
            name = names.get(page.translation_key) or theme_name(site_root(page), page.slug)
            facets = Facets(themes=(name,), nationwide=True)
            yield page_document(page, self.kind, page.summary, facets=facets)


class ServiceSource(PtvServiceSource):
    """Services with the themes that show them."""

    @cached_property
    def _names_by_service(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        names = theme_names()
        for service_id, key in ThemeService.objects.values_list("service_id", "theme_key"):
            if key in names:
                found[service_id].append(names[key])
        return found

    def themes(self, service: Service) -> list[str]:
        """Names of the published themes, of all sites, that show a service."""
        return sorted(self._names_by_service.get(service.pk, ()))


def theme_names() -> dict[UUID, str]:
    """Theme key → name of the published page in the source language (see ``search.theme_names``)."""
    pages = (
        ThemePage.objects.live()
        .filter(is_public())
        .filter(locale__language_code=settings.LANGUAGE_CODE)
    )
    return {page.translation_key: theme_name(site_root(page), page.slug) for page in pages}
