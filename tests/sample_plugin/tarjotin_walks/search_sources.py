"""Walks among the search results."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from search.documents import Document, Facets
from search.sources import Source
from tarjotin_walks.models import Walk


class WalkSource(Source):
    """One Finnish document for each coming walk."""

    kind = "walk"
    label = _("Guided walks")

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Those with these ids, or all."""
        walks = Walk.objects.coming()
        sites = tuple(Site.objects.values_list("root_page_id", flat=True))
        with translation.override("fi"):
            for walk in walks if ids is None else walks.filter(pk__in=ids):
                yield _document(walk, sites)


def _document(walk: Walk, sites: tuple[int, ...]) -> Document:
    """Every site tells of every walk."""
    return Document(
        kind=WalkSource.kind,
        object_id=str(walk.pk),
        language="fi",
        title=walk.title,
        url=walk.get_absolute_url(),
        summary=f"{walk.day:%-d.%-m.%Y} {walk.place}",
        regions=sites,
        facets=Facets(nationwide=True),
    )
