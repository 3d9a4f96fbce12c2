"""Matching of request paths to handlers, first registered first."""

from __future__ import annotations

import re
from collections.abc import Callable

from .http import Request, Response
from .world import World


Handler = Callable[..., Response]


class Router:
    """Routes under one prefix. ``{name}`` in a pattern matches one path segment; case does not count."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._routes: list[tuple[re.Pattern[str], Handler]] = []

    def add(self, pattern: str, handler: Handler) -> None:
        """Register ``handler(world, request, **segments)`` for a path pattern."""
        expression = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self._prefix + pattern)
        self._routes.append((re.compile(f"{expression}/?", re.IGNORECASE), handler))

    def answer(self, world: World, request: Request) -> Response | None:
        """Answer the request, or return None when no route matches."""
        for pattern, handler in self._routes:
            if match := pattern.fullmatch(request.path):
                return handler(world, request, **match.groupdict())
        return None
