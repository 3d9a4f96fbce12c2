"""Events among the search results: published ones that still have something to come."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from django.db.models import Prefetch
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from cms.pages.paths import page_path
from cms.pages.privacy import is_public
from events.date_text import day_text
from events.models import EventOccurrence, EventPage
from search.documents import Document, Facets
from search.page_documents import site_root
from search.sources import Source
from themepages.search_sources import theme_names


class EventSource(Source):
    """One document for each event page, in the language of the page."""

    kind = "event"
    label = _("Events and groups")
    page_model = EventPage

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Public events that have not ended."""
        coming = EventOccurrence.objects.coming()
        pages = EventPage.objects.live().filter(is_public()).filter(pk__in=coming.values("page"))
        if ids is not None:
            pages = pages.filter(pk__in=ids)
        pages = pages.select_related("municipality", "theme", "locale")
        names = theme_names()
        for page in pages.prefetch_related(Prefetch("occurrences", coming, to_attr="coming")):
            with translation.override(page.locale.language_code):
                yield _document(page, names)


def _document(page: EventPage, names: Mapping[UUID, str]) -> Document:
    return Document(
        kind=EventSource.kind,
        object_id=str(page.pk),
        language=page.locale.language_code,
        title=page.title,
        url=page_path(page),
        summary=f"{day_text(page.coming[0].start)}: {page.summary}",
        provider=", ".join(page.organisers),
        keywords=(str(page.get_type_display()), *page.target_group_labels),
        body=" ".join((strip_tags(page.description), page.for_whom, page.location, page.sign_up)),
        site_root=site_root(page),
        facets=_facets(page, names),
    )


def _facets(page: EventPage, names: Mapping[UUID, str]) -> Facets:
    theme = names.get(page.theme.translation_key) if page.theme else None
    return Facets(
        municipality_codes=(page.municipality.code,) if page.municipality else (),
        nationwide=page.municipality is None,
        themes=(theme,) if theme else (),
        target_groups=tuple(page.target_groups),
        languages=(page.locale.language_code,),
        is_free=page.is_free,
        is_remote=page.is_remote,
    )
