"""One page of a paged question: how a version writes it, and whether it is whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlencode

import orjson
from django.utils.translation import gettext_lazy as _

from .draft import Payload
from .errors import RegistryPayloadError
from .http import Params, Read, RegistryHttp


NOT_A_PAGE = _(
    "The answer of %(path)s is not a page of PTV: check PTV_API_URL and PTV_API_VERSION."
)


@dataclass(frozen=True)
class PageStyle:
    """How a version names the number of pages and the list in an answer, and asks for a page.

    ``total`` names the number of items; v11 does not tell it. ``read`` decodes an answer.
    """

    count: str
    items: str
    total: str = ""
    params: Params = field(default_factory=dict)
    read: Read = orjson.loads


@dataclass(frozen=True, eq=False)
class Query:
    """A paged question; ``missing`` is the error when PTV answers 404."""

    path: str
    params: Params = field(default_factory=dict)
    missing: RegistryPayloadError | None = None

    @cached_property
    def text(self) -> str:
        """The question as it would stand in an address."""
        return f"{self.path}?{urlencode(sorted(self.params.items()), doseq=True)}"


@dataclass(frozen=True)
class Page:
    """One page; ``count`` pages and ``total`` items (pages in v11) are in the whole, ``owed`` here at least.

    ``closes`` tells that with it all of its query has been read.
    """

    query: Query
    number: int
    count: int
    total: int
    owed: int
    items: list[Payload]
    closes: bool = False

    @property
    def key(self) -> str:
        """The name of the page, another one when the whole has grown or shrunk."""
        return f"{self.query.text} {self.number} of {self.total}"

    @property
    def marks(self) -> tuple[str, ...]:
        """What is had once the page is stored: itself, and its query when it is the last of it."""
        return (self.key, self.query.text) if self.closes else (self.key,)

    @property
    def is_half(self) -> bool:
        """Whether items are missing."""
        return len(self.items) < self.owed


def items_of(pages: Iterable[Page]) -> list[Payload]:
    """The items of some pages."""
    return [item for page in pages for item in page.items]


def marks_of(pages: Iterable[Page]) -> list[str]:
    """The marks of some pages."""
    return [mark for page in pages for mark in page.marks]


def read_page(http: RegistryHttp, style: PageStyle, query: Query, number: int) -> Page:
    """Ask for a page; raises RegistryError."""
    params = {**style.params, **query.params, "page": str(number)}
    answer = http.find(query.path, params, style.read)
    if answer is None and query.missing:
        raise query.missing
    if not isinstance(answer, dict) or style.items not in answer:
        raise RegistryPayloadError(NOT_A_PAGE, path=query.path)
    count = int(answer.get(style.count) or 0)
    total = int(answer.get(style.total or style.count) or 0)
    owed = _owed(answer, style, number)
    return Page(query, number, count, total, owed, answer[style.items] or [])


def _owed(answer: Payload, style: PageStyle, number: int) -> int:
    """v12 tells how many items there are; of v11 one knows only that full pages are about full."""
    size = int(answer.get("pageSize") or 0)
    if style.total:
        rest = int(answer.get(style.total) or 0) - (number - 1) * size
        return max(0, min(size, rest))
    return size // 2 if number < int(answer.get(style.count) or 0) else 0
