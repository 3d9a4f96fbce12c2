"""Endpoints that PTV opens only to maintainers with a token."""

from __future__ import annotations

from ptvsync.standin.http import Request, Response
from ptvsync.standin.world import World

from .errors import unauthorized


def restricted(world: World, request: Request, **segments: str) -> Response:
    """Refuse an anonymous caller."""
    raise unauthorized()
