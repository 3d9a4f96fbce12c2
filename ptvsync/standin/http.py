"""Requests and answers between the WSGI server and the API handlers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Self

import orjson


Json = dict[str, object]

_PAGING = ("page", "pageSize")


@dataclass(frozen=True)
class Request:
    """A request, a GET but for the stand-in's own switches. ``headers`` have lower-case names."""

    path: str
    query: dict[str, list[str]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    method: str = "GET"
    body: bytes = b""

    def first(self, name: str, default: str = "") -> str:
        """Return the first value of a query parameter."""
        return self.query.get(name, [default])[0]

    def flag(self, name: str) -> bool:
        """Tell whether a query parameter is ``true``."""
        return self.first(name).lower() == "true"

    def question(self) -> tuple[str, ...]:
        """Return what is asked apart from the page, the same for all pages of a list."""
        asked = (
            (name, values) for name, values in sorted(self.query.items()) if name not in _PAGING
        )
        return (self.path.lower(), *(f"{name}={values}" for name, values in asked))


@dataclass
class Response:
    """An answer: ``payload`` is serialised as JSON unless ``text`` replaces it.

    Parts of the payload may be JSON already; ``promised`` is a longer Content-Length than the truth.
    """

    payload: object = None
    status: int = 200
    content_type: str = "application/json; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    text: str | None = None
    promised: int = 0

    def body(self) -> bytes:
        """Return the bytes sent to the client."""
        if self.text is None:
            return orjson.dumps(self.payload)
        return self.text.encode()

    def opened(self) -> Self:
        """Return the answer with a payload of its own that may be looked into and changed."""
        if self.text is not None:
            return self
        return replace(self, payload=orjson.loads(self.body()))


class HttpError(Exception):
    """Ends a handler with an error answer."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response
