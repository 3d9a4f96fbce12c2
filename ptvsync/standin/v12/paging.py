"""Pages of v12, with totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ptvsync.standin.http import Response

from .parameters import Parameters


Item = TypeVar("Item")


def page(parameters: Parameters, items: Sequence[Item], row: Callable[[Item], object]) -> Response:
    """Answer with the page asked for, after all the parameters have been checked."""
    number, size = parameters.page()
    parameters.finish()
    start = (number - 1) * size
    return Response(
        {
            "page": number,
            "pageSize": size,
            "totalItems": len(items),
            "totalPages": -(-len(items) // size),
            "items": [row(item) for item in items[start : start + size]],
        }
    )
