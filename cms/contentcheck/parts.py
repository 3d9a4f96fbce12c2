"""A page's content as a flat list of parts, which is all that the rules see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a part is."""

    TITLE = "title"
    SUMMARY = "summary"
    TEXT = "text"
    RICH_TEXT = "rich_text"
    LINK_TEXT = "link_text"
    ALT_TEXT = "alt_text"
    AUTHOR = "author"
    LICENCE = "licence"


@dataclass(frozen=True)
class Part:
    """``path`` is Wagtail's content path, such as ``body.<uuid>.text``; ``text`` is HTML in rich text.

    The parts of an image (alternative text, author, licence) are there, perhaps empty, when it is.
    """

    kind: Kind
    path: str
    text: str


@dataclass(frozen=True)
class Content:
    """The parts in reading order, in the language of the page (such as ``fi``)."""

    language: str
    parts: tuple[Part, ...]

    def of(self, *kinds: Kind) -> tuple[Part, ...]:
        """The parts of these kinds."""
        return tuple(part for part in self.parts if part.kind in kinds)
