"""The router of v12 and its API key."""

from __future__ import annotations

from ptvsync.standin.http import Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .channel_routes import add_channel_routes
from .connection_routes import add_connection_routes
from .organization_routes import add_organization_routes
from .problems import unauthorized
from .reference_routes import add_reference_routes
from .service_routes import add_service_routes
from .shared_routes import add_shared_routes


class KeyedRouter(Router):
    """A router that answers only requests with the right ``x-api-key``."""

    def __init__(self, prefix: str, api_key: str) -> None:
        super().__init__(prefix)
        self._api_key = api_key

    def answer(self, world: World, request: Request) -> Response | None:
        """Answer the request; 401 without the key."""
        if request.path.startswith("/api/v12") and not self._admits(request):
            raise unauthorized(request)
        return super().answer(world, request)

    def _admits(self, request: Request) -> bool:
        return request.headers.get("x-api-key") == self._api_key


def v12_router(api_key: str) -> Router:
    """Return every endpoint of v12."""
    router = KeyedRouter("/api/v12", api_key)
    add_service_routes(router)
    add_channel_routes(router)
    add_connection_routes(router)
    add_organization_routes(router)
    add_shared_routes(router)
    add_reference_routes(router)
    return router
