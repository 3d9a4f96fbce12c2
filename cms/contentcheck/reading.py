"""Reading rich text and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# A stop, a question or an exclamation, then a space and something that can begin a sentence.
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”»)]*\s+(?=[\"”»(–-]?\s?[A-ZÅÄÖ0-9])")
# A mark that follows a link or a bold word stands apart from it in the text of the element.
BEFORE_MARK = re.compile(r" (?=[.,;:!?])")
WORD = re.compile(r"\w+(?:[-'’:.]\w+)*")


@dataclass(frozen=True)
class Link:
    """``href`` is empty for a link to a page or a document, which rich text names by its id."""

    text: str
    href: str


def headings(html: str) -> list[tuple[int, str]]:
    """Level and text of each heading, in order."""
    return [(int(tag.name[1]), plain(tag)) for tag in _soup(html).find_all(HEADINGS)]


def links(html: str) -> list[Link]:
    """Each link of rich text."""
    return [Link(plain(tag), str(tag.get("href", ""))) for tag in _soup(html).find_all("a")]


def paragraphs(html: str) -> list[str]:
    """The running text without headings: paragraphs and list items."""
    tags = _soup(html).find_all(("p", "li"))
    # A paragraph within a list item is read with the item.
    return [plain(tag) for tag in tags if not tag.find_parent("li")]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a plain text; each line begins anew."""
    for line in text.splitlines():
        yield from (part.strip() for part in SENTENCE_END.split(line) if part.strip())


def words(text: str) -> list[str]:
    """The words of a text; a number or a compound with a hyphen is one."""
    return WORD.findall(text)


def plain(tag: Tag) -> str:
    """The text of an element with single spaces."""
    return BEFORE_MARK.sub("", " ".join(tag.get_text(" ").split()))


def _soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")
