"""Content pages as search documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from cms.pages.privacy import is_public
from home.models import ContentPage
from search.documents import Document
from search.page_documents import page_document
from search.sources import Source


class ContentPageSource(Source):
    """Guides and other content pages."""

    kind = "page"
    label = _("Pages")
    page_model = ContentPage

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """One document per live page."""
        pages = ContentPage.objects.live().filter(is_public()).select_related("locale")
        if ids is not None:
            pages = pages.filter(pk__in=ids)
        for page in pages.iterator():
            yield page_document(page, self.kind, page.lead)
