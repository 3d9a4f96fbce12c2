"""Asking many paged questions side by side without losing a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import Payload
from .errors import RegistryPayloadError
from .http import Params, RegistryHttp


NOT_A_PAGE = _(
    "The answer of %(path)s is not a page of PTV: check PTV_API_URL and PTV_API_VERSION."
)
EMPTY_PAGE = _("PTV left page %(number)s of %(path)s empty: try again later.")


@dataclass(frozen=True)
class PageStyle:
    """How a version names the number of pages and the list in an answer, and asks for a page."""

    count: str
    items: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True)
class Query:
    """A paged question; ``missing`` is the error when PTV answers 404."""

    path: str
    params: Params = field(default_factory=dict)
    missing: RegistryPayloadError | None = None


def all_pages(http: RegistryHttp, queries: Iterable[Query], style: PageStyle) -> list[Payload]:
    """The items of every page of every query, in order; raises RegistryError."""
    asked = [(query, 1) for query in queries]
    firsts = http.map(lambda pair: _page(http, style, *pair), asked)
    later = [
        (query, number)
        for (query, _first), answer in zip(asked, firsts, strict=True)
        for number in range(2, _count(answer, style) + 1)
    ]
    answers = [*firsts, *http.map(lambda pair: _page(http, style, *pair), later)]
    return [item for answer in answers for item in (answer.get(style.items) or ())]


def _page(http: RegistryHttp, style: PageStyle, query: Query, number: int) -> Payload:
    answer = http.find(query.path, {**style.params, **query.params, "page": str(number)})
    if answer is None and query.missing:
        raise query.missing
    if not isinstance(answer, dict) or style.items not in answer:
        raise RegistryPayloadError(NOT_A_PAGE, path=query.path)
    if not answer[style.items] and number <= _count(answer, style):
        raise RegistryPayloadError(EMPTY_PAGE, number=number, path=query.path)
    return answer


def _count(answer: Payload, style: PageStyle) -> int:
    return int(answer.get(style.count) or 0)


def batches(ids: Iterable[UUID], size: int) -> list[list[str]]:
    """The ids as strings, sorted, in lists of at most ``size``."""
    ordered = sorted(str(item) for item in ids)
    return [ordered[start : start + size] for start in range(0, len(ordered), size)]
