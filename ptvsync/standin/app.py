"""The WSGI application: both API versions and the accessibility register over one world."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from .accessibility_register import accessibility_router
from .faults import Faults
from .http import HttpError, Request, Response
from .v11.api import v11_router
from .v12.api import v12_router
from .world import World


if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


_HEALTH = ("/health/liveness", "/health/readiness")


class StandIn:
    """Answers requests from a world, through the faults that are switched on."""

    def __init__(self, world: World, faults: Faults, api_key: str) -> None:
        self.world = world
        self.faults = faults
        self._routers = (v11_router(), v12_router(api_key), accessibility_router())

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        response = self.faults.answer(_request(environ), self.answer, self.world)
        body = response.body()
        status = HTTPStatus(response.status)
        headers = {
            "Content-Type": response.content_type,
            "Content-Length": str(len(body)),
            "Access-Control-Allow-Origin": "*",
            **response.headers,
        }
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [body]

    def answer(self, request: Request) -> Response:
        """Answer without faults."""
        if not request.headers.get("user-agent"):
            return Response(status=403, text="Forbidden", content_type="text/plain")
        if request.path in _HEALTH:
            return Response({"status": "ok"})
        try:
            return self._routed(request)
        except HttpError as error:
            return error.response

    def _routed(self, request: Request) -> Response:
        for router in self._routers:
            if response := router.answer(self.world, request):
                return response
        return Response({"errorMessage": "Not found."}, status=404)


def _request(environ: WSGIEnvironment) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
    return Request(path, parse_qs(environ.get("QUERY_STRING", "")), headers)
