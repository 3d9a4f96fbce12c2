"""Asking many paged questions side by side without losing a page or an item."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .errors import RegistryError, RegistryPayloadError
from .http import RegistryHttp
from .pages import Page, PageStyle, Query, read_page


EMPTY_PAGE = _("PTV left page %(number)s of %(path)s empty: try again later.")
HALF_READ = _("PTV's list %(path)s was not whole, though it was asked for twice: try again later.")
ROUNDS = 2
# As many items as are read at once: their side questions are asked side by side, and the rows that
# there are of them are one query. More would only take memory.
TOGETHER = 500

HasPage = Callable[[str], bool]
Item = TypeVar("Item")


def asks_all(_key: str) -> bool:
    """No page is had: ask every one."""
    return False


def all_pages(
    http: RegistryHttp, queries: Iterable[Query], style: PageStyle, has_page: HasPage = asks_all
) -> Iterator[Page]:
    """Every page of every query as it comes, but for those that one has; raises RegistryError.

    A query whose pages miss items, or whose number of items changes meanwhile, is asked once more.
    """
    agenda = _Agenda(queries, has_page)
    answers = http.answers(lambda asked: (asked[0], read_page(http, style, *asked)), agenda.next)
    for query, page in answers:
        if not page.items and page.number <= page.count:
            raise RegistryPayloadError(EMPTY_PAGE, number=page.number, path=query.path)
        is_read = agenda.note(query, page)
        if not page.is_half and not has_page(page.key):
            yield replace(page, closes=is_read)


@dataclass
class _Round:
    """How far the reading of a query has come: the ``total`` it began with, pages that still come."""

    total: int = 0
    waiting: int = 1
    whole: bool = True
    number: int = 1


class _Agenda:
    """The pages that are still to be asked for, those of queries under way first."""

    def __init__(self, queries: Iterable[Query], has_page: HasPage) -> None:
        self._queries = iter(queries)
        self._has_page = has_page
        self._later: deque[tuple[Query, int]] = deque()
        self._rounds: dict[Query, _Round] = {}

    def next(self) -> tuple[Query, int] | None:
        if self._later:
            return self._later.popleft()
        query = next(self._queries, None)
        if query is None:
            return None
        self._rounds[query] = _Round()
        return query, 1

    def note(self, query: Query, page: Page) -> bool:
        """Plan what a page makes necessary, tell whether all is read now; raises RegistryPayloadError."""
        reading = self._rounds[query]
        if page.number == 1:
            self._plan(reading, page)
        reading.waiting -= 1
        reading.whole &= not page.is_half and page.total == reading.total
        if reading.waiting:
            return False
        del self._rounds[query]
        if not reading.whole:
            self._ask_again(query, reading)
        return reading.whole

    def _plan(self, reading: _Round, page: Page) -> None:
        numbers = range(2, page.count + 1)
        wanted = [n for n in numbers if not self._has_page(replace(page, number=n).key)]
        reading.total = page.total
        reading.waiting += len(wanted)
        self._later.extend((page.query, number) for number in wanted)

    def _ask_again(self, query: Query, reading: _Round) -> None:
        if reading.number == ROUNDS:
            raise RegistryPayloadError(HALF_READ, path=query.path)
        self._rounds[query] = _Round(number=reading.number + 1)
        self._later.append((query, 1))


def together(pages: Iterable[Page]) -> Iterator[list[Page]]:
    """The pages, small ones gathered; what came before a RegistryError is given before it is raised."""
    gathered: list[Page] = []
    try:
        for page in pages:
            gathered.append(page)
            if sum(len(item.items) for item in gathered) >= TOGETHER:
                yield gathered
                gathered = []
    except RegistryError:
        if gathered:
            yield gathered
        raise
    if gathered:
        yield gathered


def batches(ids: Iterable[UUID], size: int) -> Iterator[list[str]]:
    """The ids as strings, sorted, in lists of at most ``size``."""
    return in_parts(sorted(str(item) for item in ids), size)


def in_parts(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of at most ``size``, as they come."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
