"""The WSGI application: both API versions and the accessibility register over one world."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from .accessibility_register import accessibility_router
from .faults import Faults
from .http import HttpError, Request, Response
from .routing import Router
from .switchboard import switchboard_router
from .v11.api import v11_router
from .v12.api import v12_router
from .world import World


if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


_HEALTH = ("/health/liveness", "/health/readiness")


class StandIn:
    """Answers requests from a world, through the faults that are switched on."""

    def __init__(
        self,
        world: World,
        faults: Faults,
        api_key: str,
        on_request: Callable[[Request], object] | None = None,
    ) -> None:
        self.world = world
        self.faults = faults
        self._on_request = on_request
        self._switchboard = switchboard_router(faults)
        self._routers = (v11_router(), v12_router(api_key), accessibility_router())

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        response = self._respond(_request(environ))
        body = response.body()
        status = HTTPStatus(response.status)
        headers = {
            "Content-Type": response.content_type,
            "Content-Length": str(max(len(body), response.promised)),
            "Access-Control-Allow-Origin": "*",
            **response.headers,
        }
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [body]

    def answer(self, request: Request, world: World) -> Response:
        """Answer without faults."""
        if not request.headers.get("user-agent"):
            return Response(status=403, text="Forbidden", content_type="text/plain")
        if request.path in _HEALTH:
            return Response({"status": "ok"})
        return self._routed_by(self._routers, request, world)

    def _respond(self, request: Request) -> Response:
        if request.path.startswith("/standin/"):
            return self._routed_by((self._switchboard,), request, self.world)
        if self._on_request:
            self._on_request(request)
        return self.faults.answer(request, self.answer, self.world)

    def _routed_by(self, routers: Iterable[Router], request: Request, world: World) -> Response:
        try:
            found = (router.answer(world, request) for router in routers)
            missing = Response({"errorMessage": "Not found."}, status=404)
            return next((response for response in found if response), missing)
        except HttpError as error:
            return error.response


def _request(environ: WSGIEnvironment) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
    query = parse_qs(environ.get("QUERY_STRING", ""))
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    return Request(path, query, headers, environ["REQUEST_METHOD"], body)
