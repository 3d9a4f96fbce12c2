"""What any editorial page gives to search."""

from __future__ import annotations

from wagtail.fields import StreamField
from wagtail.models import Page

from search.documents import Document, Facets


def page_document(
    page: Page, kind: str, summary: str, body_field: str = "body", facets: Facets | None = None
) -> Document:
    """The document of a live page in its own language; the StreamField's texts are its body."""
    return Document(
        kind=kind,
        object_id=str(page.pk),
        language=page.locale.language_code,
        title=page.title,
        url=page.get_url() or "",
        summary=summary,
        body=_stream_text(page, body_field),
        facets=facets or Facets(languages=(page.locale.language_code,)),
    )


def _stream_text(page: Page, field_name: str) -> str:
    field = page._meta.get_field(field_name)
    if not isinstance(field, StreamField):
        return str(getattr(page, field_name))
    return "\n".join(map(str, field.get_searchable_content(getattr(page, field_name))))
