"""Pages of v11: fixed size, a null list when a page is empty (§2.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ptvsync.standin.http import Request, Response

from .parameters import page_number


ID_PAGE_SIZE = 1000
OBJECT_PAGE_SIZE = 100

Item = TypeVar("Item")


def id_page(request: Request, items: Sequence[Item], row: Callable[[Item], object]) -> Response:
    """Answer with a page of short rows."""
    return _page(request, items, row, ID_PAGE_SIZE)


def object_page(request: Request, items: Sequence[Item], row: Callable[[Item], object]) -> Response:
    """Answer with a page of whole objects."""
    return _page(request, items, row, OBJECT_PAGE_SIZE)


def _page(
    request: Request, items: Sequence[Item], row: Callable[[Item], object], size: int
) -> Response:
    page = page_number(request)
    start = (page - 1) * size
    chosen = items[start : start + size] if page > 0 else []
    return Response(
        {
            "pageNumber": page,
            "pageSize": size,
            "pageCount": -(-len(items) // size),
            "itemList": [row(item) for item in chosen] or None,
        }
    )
