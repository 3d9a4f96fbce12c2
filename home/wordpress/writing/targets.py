"""Keys of the pages and files that texts refer to."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.wordpress.html.pieces import Picture
from home.wordpress.models import ImportedPage
from home.wordpress.plan.places import Places
from home.wordpress.writing.files import Files
from ptvsync.sentences import PlainError


UNWANTED = _("files are not fetched")


class Targets:
    """``files`` is None where files are not wanted."""

    def __init__(self, places: Places, files: Files | None) -> None:
        self._home: Page = places.home
        self._site, self._files = places.site, files

    def page(self, guid: str) -> int:
        """The page made of an item, or the home page; one that was deleted since gives 0."""
        if not guid:
            return int(self._home.pk)
        row = ImportedPage.objects.filter(site=self._site, guid=guid).first()
        return int(row.page_id or 0) if row else 0

    def image(self, picture: Picture) -> int | None:
        """The picture's key; None where files are not wanted. Raises PlainError."""
        return self._files.image_id(picture.url, picture.alt) if self._files else None

    def document(self, url: str) -> int:
        """The document's key. Raises PlainError."""
        if self._files is None:
            raise PlainError(UNWANTED)
        return self._files.document_id(url)
