"""Which page of how many, and the addresses of those around it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from search.forms import LAST_PAGE

from .addresses import on_page


PER_PAGE = 20
NEIGHBOURS = 2


@dataclass(frozen=True)
class PageLink:
    """The address of a page of results."""

    number: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Paging:
    """The pages of a search of ``total`` hits."""

    number: int
    total: int
    parameters: QueryDict

    @property
    def count(self) -> int:
        """The number of pages, at least one."""
        return min(LAST_PAGE, max(1, -(-self.total // PER_PAGE)))

    @property
    def previous_url(self) -> str:
        """The address of the page before, or nothing."""
        return on_page(self.parameters, self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        """The address of the page after, or nothing."""
        return on_page(self.parameters, self.number + 1) if self.number < self.count else ""

    @property
    def links(self) -> list[PageLink]:
        """The first, the last, and those next to the current page."""
        near = range(self.number - NEIGHBOURS, self.number + NEIGHBOURS + 1)
        numbers = sorted({1, self.count, *(number for number in near if 1 < number < self.count)})
        return [
            PageLink(number, on_page(self.parameters, number), number == self.number)
            for number in numbers
        ]
