"""The router of v11."""

from __future__ import annotations

from ptvsync.standin.routing import Router

from .channel_routes import add_channel_routes
from .code_routes import add_code_routes
from .organization_routes import add_organization_routes
from .service_routes import add_service_routes
from .shared_routes import add_shared_routes


def v11_router() -> Router:
    """Return every endpoint of v11 that an anonymous importer can call."""
    router = Router("/api/v11")
    add_service_routes(router)
    add_channel_routes(router)
    add_organization_routes(router)
    add_shared_routes(router)
    add_code_routes(router)
    return router
