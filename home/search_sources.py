"""Editorial pages as search documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.pages.privacy import is_public
from home.models import ContentPage, GuidePage
from search.documents import Document
from search.page_documents import page_document
from search.sources import Source


class LivePageSource(Source):
    """One document for each live page of a type, indexed when it is published (``signal_handlers``).

    ``summary_field`` names the field that is shown in results.
    """

    page_model: ClassVar[type[Page]]
    summary_field = "lead"

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Public pages, in the language of each."""
        pages: Any = self.page_model.objects.live().filter(is_public()).select_related("locale")
        if ids is not None:
            pages = pages.filter(pk__in=ids)
        for page in pages.iterator():
            yield page_document(page, self.kind, getattr(page, self.summary_field))


class ContentPageSource(LivePageSource):
    """General content pages."""

    kind = "page"
    label = _("Pages")
    page_model = ContentPage


class GuideSource(LivePageSource):
    """Guides to the site."""

    kind = "guide"
    label = _("Guides")
    page_model = GuidePage
