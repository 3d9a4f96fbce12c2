"""Requests and answers between the WSGI server and the API handlers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


Json = dict[str, object]


@dataclass(frozen=True)
class Request:
    """A GET request. ``headers`` have lower-case names."""

    path: str
    query: dict[str, list[str]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def first(self, name: str, default: str = "") -> str:
        """Return the first value of a query parameter."""
        return self.query.get(name, [default])[0]

    def flag(self, name: str) -> bool:
        """Tell whether a query parameter is ``true``."""
        return self.first(name).lower() == "true"


@dataclass
class Response:
    """An answer: ``payload`` is serialised as JSON unless ``text`` replaces it."""

    payload: object = None
    status: int = 200
    content_type: str = "application/json; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    text: str | None = None

    def body(self) -> bytes:
        """Return the bytes sent to the client."""
        if self.text is None:
            return json.dumps(self.payload, ensure_ascii=False, separators=(",", ":")).encode()
        return self.text.encode()


class HttpError(Exception):
    """Ends a handler with an error answer."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response
