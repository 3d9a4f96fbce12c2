"""Answers about links and pictures, from the export as a whole."""

from __future__ import annotations

from home.wordpress.html.surroundings import Attachment
from home.wordpress.plan.addresses import (
    DOCUMENTS,
    IMAGES,
    absolute,
    number_in,
    original,
    path_of,
    suffix_of,
)
from home.wordpress.plan.choices import Kind
from home.wordpress.plan.index import Entry, ExportIndex
from home.wordpress.wxr.plain import plain_text


HOME = "page:"


class ExportSurroundings:
    """See ``home.wordpress.html.surroundings.Surroundings``."""

    def __init__(self, index: ExportIndex) -> None:
        self._index, self._site = index, index.site

    def link(self, href: str) -> str:
        """To the page or document that will be here, else to where it led."""
        url = "" if href.startswith("#") else absolute(href, self._site.base_url)
        if not url or not self._site.owns(url):
            return url
        entry = self._entry(url)
        if entry and self._index.kind(entry) != Kind.SKIP:
            return f"page:{entry.guid}"
        if self._index.choices.files and suffix_of(url) in DOCUMENTS:
            return f"file:{url}"
        return HOME if path_of(url) == path_of(self._site.base_url) and "?" not in url else url

    def is_lost(self, link: str) -> bool:
        """Whether it still is an address of the old site."""
        return link.startswith("http") and self._site.owns(link)

    def picture(self, src: str, number: int) -> Attachment | None:
        """By its number if the export holds it, else by its address."""
        entry = self._index.by_number.get(number)
        if entry and suffix_of(entry.attachment_url) in IMAGES:
            return _attachment(entry)
        url = absolute(src, self._site.base_url) if src else ""
        if not url or not self._site.owns(url):
            return None
        entry = self._index.attachments.get(path_of(original(url)))
        entry = entry or self._index.attachments.get(path_of(url))
        return _attachment(entry) if entry else Attachment(url)

    def reusable(self, number: int) -> str:
        """The HTML of a shared block."""
        return self._index.shared_blocks.get(number, "")

    def _entry(self, url: str) -> Entry | None:
        number = number_in(url)
        if number:
            return self._index.by_number.get(number)
        return self._index.by_path.get(path_of(url))


def _attachment(entry: Entry) -> Attachment:
    return Attachment(entry.attachment_url, entry.alt.strip(), plain_text(entry.excerpt))
