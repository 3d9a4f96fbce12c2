"""Pages as documents."""

from __future__ import annotations

from django.utils import translation
from wagtail.fields import StreamField
from wagtail.models import Page

from search.documents import Document, Facets


EVERYWHERE = Facets(nationwide=True)


def page_document(page: Page, kind: str, summary: str, facets: Facets = EVERYWHERE) -> Document:
    """A page in its own language; all that its StreamFields say is searched."""
    language = page.locale.language_code
    with translation.override(language):
        return Document(
            kind=kind,
            object_id=str(page.pk),
            language=language,
            title=page.title,
            url=page.get_url() or "",
            summary=summary,
            body="\n".join(_stream_texts(page)),
            facets=facets,
        )


def _stream_texts(page: Page) -> list[str]:
    return [
        text
        for field in page._meta.get_fields()
        if isinstance(field, StreamField)
        for text in field.get_searchable_content(field.value_from_object(page))
    ]
