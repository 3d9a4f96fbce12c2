"""Faults of the network and the gateway, in place of or on the way of the right answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from ptvsync.standin.http import HttpError, Request, Response
from ptvsync.standin.v12.problems import unauthorized
from ptvsync.standin.world import World


Answer = Callable[[Request, World], Response]
Fault = Callable[[Request, Answer, World], Response]

_GATEWAY_PAGE = "<html><body><h1>504 Gateway Time-out</h1></body></html>"
_MAINTENANCE_PAGE = "<html><body><h1>Service break</h1></body></html>"


def gateway_timeout() -> Fault:
    """Answer 504 in HTML."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        return Response(status=504, text=_GATEWAY_PAGE, content_type="text/html")

    return fault


def slow(seconds: float = 2.0) -> Fault:
    """Answer rightly but late."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        time.sleep(seconds)
        return answer(request, world)

    return fault


def too_many_requests(retry_after: int = 1) -> Fault:
    """Answer 429 with the seconds to wait."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        payload = {"title": "Too Many Requests", "status": 429}
        return Response(payload, status=429, headers={"Retry-After": str(retry_after)})

    return fault


def server_error() -> Fault:
    """Answer 500 as PTV words unexpected errors."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        message = "An unexpected error occurred. Trace id: 0HN0STANDIN:00000001"
        return Response({"errorMessage": message}, status=500)

    return fault


def truncated_json() -> Fault:
    """Cut the right answer off in the middle."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request, world)
        text = response.body().decode()
        return replace(response, text=text[: len(text) // 2])

    return fault


def connection_lost() -> Fault:
    """Promise the whole answer and hang up in the middle of it."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request, world)
        text = response.body().decode()
        return replace(response, text=text[: len(text) // 2], promised=len(text.encode()) + 1)

    return fault


def maintenance_page() -> Fault:
    """Answer 200 with a page for people, as a gateway does during maintenance."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        return Response(text=_MAINTENANCE_PAGE, content_type="text/html")

    return fault


def wrong_key() -> Fault:
    """Refuse the API key of v12, whatever it is."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        if not request.path.startswith("/api/v12"):
            return answer(request, world)
        return _refusal(unauthorized(request))

    return fault


def _refusal(error: HttpError) -> Response:
    return error.response
