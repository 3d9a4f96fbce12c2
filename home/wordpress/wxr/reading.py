"""Reading an export item by item. Entities, DTDs and external references are refused (defusedxml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils.translation import gettext_lazy as _

from home.wordpress.wxr.archives import archives_of_channel, archives_of_item
from home.wordpress.wxr.cleaning import CleanStream
from home.wordpress.wxr.fields import channel_field
from home.wordpress.wxr.items import source_item
from home.wordpress.wxr.source import SourceItem, SourceSite
from ptvsync.sentences import PlainError


if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NOT_XML = _("The file is not whole, or it is not XML. Export it from WordPress again.")
NOT_SAFE = _("The file declares entities, which an export of WordPress never does.")
NOT_AN_EXPORT = _("The file is not an export of WordPress (Tools → Export).")


class ExportReader:
    """Gives ``items``, and ``site`` once the first item has been read; its archives after the last one.

    Raises PlainError where the file is no export.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = CleanStream(file)
        self._is_export = False
        self._archives: dict[str, None] = {}
        self.site = SourceSite()

    def items(self) -> Iterator[SourceItem]:
        """Every post with a number, one at a time in memory."""
        try:
            yield from self._items()
        except ParseError as error:
            raise PlainError(NOT_XML) from error
        except DefusedXmlException as error:
            raise PlainError(NOT_SAFE) from error
        if not self._is_export:
            raise PlainError(NOT_AN_EXPORT)
        self.site = self.site.model_copy(update={"archives": tuple(sorted(self._archives))})

    def _items(self) -> Iterator[SourceItem]:
        path: list[Element] = []
        for event, element in iterparse(self._file, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                path.append(element)
                continue
            path.pop()
            if len(path) != 2:
                continue
            if element.tag == "item":
                self._archives.update(dict.fromkeys(archives_of_item(element)))
                item = source_item(element)
                if item:
                    yield item.model_copy(update={"guid": self.site.key(item.guid)})
            else:
                self._note(element)
            # What has been read is forgotten, or the whole file would be in memory at its end.
            path[-1].remove(element)

    def _note(self, element: Element) -> None:
        self._archives.update(dict.fromkeys(archives_of_channel(element)))
        name, text = channel_field(element)
        if name == "wxr_version":
            self._is_export = True
        elif name == "title":
            self.site = self.site.model_copy(update={"title": text[:200]})
        elif name in {"link", "base_site_url", "base_blog_url"} and text:
            self.site = self.site.model_copy(update={"urls": (*self.site.urls, text)})
