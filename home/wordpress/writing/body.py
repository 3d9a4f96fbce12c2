"""Pieces as the raw value of a page's StreamField, with links to pages and files that are here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.html import escape

from home.wordpress.html.pieces import Accordion, Picture, Piece, Text
from home.wordpress.remarks import Remark
from home.wordpress.writing.targets import Targets
from ptvsync.sentences import PlainError


LINK = re.compile(r'<a href="((?:page|file):[^"]*)">(.*?)</a>')
CREDIT = re.compile(r"(?:kuva|kuvat|valokuva|foto|bild|photo|image)\s*:\s*([^,;|]{2,120})", re.I)


class BodyWriter:
    """Makes the blocks of one page. ``failed`` tells that some file could not be fetched."""

    def __init__(self, guid: str, targets: Targets) -> None:
        self._guid, self._targets = guid, targets
        self.remarks: list[Remark] = []
        self.failed = False

    def raw(self, pieces: Iterable[Piece]) -> list[dict[str, Any]]:
        """Blocks with ids that are the same at every import, for translations hang on them."""
        blocks = []
        for place, piece in enumerate(pieces):
            block = self._block(piece, place)
            if block:
                blocks.append({**block, "id": self._id(place)})
        return blocks

    def _block(self, piece: Piece, place: int) -> dict[str, Any] | None:
        if isinstance(piece, Text):
            return {"type": "text", "value": self._linked(piece.html)}
        if isinstance(piece, Accordion):
            return {"type": "accordion", "value": {"items": self._items(piece, place)}}
        return self._image(piece)

    def _items(self, accordion: Accordion, place: int) -> list[dict[str, Any]]:
        return [
            {
                "type": "item",
                "value": {"title": title, "body": self._linked(html)},
                "id": self._id(place, number),
            }
            for number, (title, html) in enumerate(accordion.items)
        ]

    def _image(self, picture: Picture) -> dict[str, Any] | None:
        try:
            key = self._targets.image(picture)
        except PlainError as error:
            self._fail(picture.url, error)
            caption = picture.caption or picture.alt
            return {"type": "text", "value": f"<p>{escape(caption)}</p>"}
        if key is None:
            return None
        credit = CREDIT.search(picture.caption)
        if credit is None:
            self.remarks.append(Remark("no_author", picture.url[:200]))
        image = {"image": key, "decorative": False, "alt_text": picture.alt}
        value = {
            "image": image,
            "caption": picture.caption,
            "author": credit[1].strip() if credit else "",
            "licence": "own",
        }
        return {"type": "image", "value": value}

    def _linked(self, html: str) -> str:
        return LINK.sub(self._target, html)

    def _target(self, match: re.Match[str]) -> str:
        kind, _colon, name = unescape(match[1]).partition(":")
        attributes = self._page(name) if kind == "page" else self._document(name)
        return f"<a {attributes}>{match[2]}</a>" if attributes else match[2]

    def _page(self, guid: str) -> str:
        key = self._targets.page(guid)
        return f'linktype="page" id="{key}"' if key else ""

    def _document(self, url: str) -> str:
        try:
            return f'linktype="document" id="{self._targets.document(url)}"'
        except PlainError as error:
            self._fail(url, error)
            return f'href="{escape(url)}"'

    def _fail(self, url: str, error: PlainError) -> None:
        self.failed = True
        self.remarks.append(Remark("file", f"{url[:200]} – {error}"))

    def _id(self, *places: int) -> str:
        return str(uuid5(NAMESPACE_URL, f"{self._guid}#{places}"))
