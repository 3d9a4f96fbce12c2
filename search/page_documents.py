"""Pages as documents."""

from __future__ import annotations

from django.utils import translation
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.pages.paths import page_path
from search.documents import Document, Facets


EVERYWHERE = Facets(nationwide=True)
# No page has this pk.
NO_SITE = 0


def page_document(page: Page, kind: str, summary: str, facets: Facets = EVERYWHERE) -> Document:
    """A page in its own language; all that its StreamFields say is searched."""
    language = page.locale.language_code
    with translation.override(language):
        return Document(
            kind=kind,
            object_id=str(page.pk),
            language=language,
            title=page.title,
            url=page_path(page),
            summary=summary,
            body="\n".join(_stream_texts(page)),
            site_root=site_root(page),
            facets=facets,
        )


def site_root(page: Page) -> int:
    """The pk of the root page, in the source language, of the page's site; NO_SITE outside of all sites."""
    site = page.get_site()
    return site.root_page_id if site else NO_SITE


def _stream_texts(page: Page) -> list[str]:
    return [
        text
        for field in page._meta.get_fields()
        if isinstance(field, StreamField)
        for text in field.get_searchable_content(field.value_from_object(page))
    ]
