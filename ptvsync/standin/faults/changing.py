"""Faults that change the payload of an answer."""

from __future__ import annotations

from collections.abc import Callable

from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.world import World

from .transport import Answer, Fault


def changing(change: Callable[[Json, Request], None]) -> Fault:
    """Return a fault that changes the payload of successful answers."""

    def fault(request: Request, answer: Answer, world: World) -> Response:
        response = answer(request, world).opened()
        payload = response.payload
        found = payload if isinstance(payload, list) else [payload]
        for item in found:
            if isinstance(item, dict) and response.status == 200:
                change(item, request)
        return response

    return fault
