"""An HTTP server for the stand-in: one thread for each connection, nothing written to the console."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Self

from .app import StandIn
from .faults import Faults
from .handler import Handler
from .http import Request
from .world import World


logger = logging.getLogger(__name__)

DEMO_KEY = "demo"


class StandInServer(ThreadingHTTPServer):
    """A server of one world, to be used as a context manager or with ``serve_forever``."""

    daemon_threads = True
    request_queue_size = 64

    world: World
    faults: Faults
    application: StandIn

    def __init__(self, port: int) -> None:
        self._callers: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """The address of the server, without a path."""
        return f"http://127.0.0.1:{self.server_port}"

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        """Remember a caller while it is connected."""
        self._callers.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        """Forget a caller that has gone."""
        self._callers.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a caller that hung up, and tell of any other error."""
        if not isinstance(sys.exc_info()[1], OSError):
            logger.exception("A request could not be answered")

    def start(self) -> None:
        """Serve in the background until ``stop``."""
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        """Stop serving, hang up on every caller and give the port back."""
        self.shutdown()
        self.server_close()
        for caller in list(self._callers):
            with suppress(OSError):
                caller.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.stop()


def make_server(
    world: World,
    port: int = 0,
    faults: Faults | None = None,
    api_key: str = DEMO_KEY,
    on_request: Callable[[Request], object] | None = None,
) -> StandInServer:
    """Return a server of the world on a port of localhost, a free one by default.

    ``on_request`` is told of each request before it is answered.
    """
    server = StandInServer(port)
    server.world = world
    server.faults = faults or Faults()
    server.application = StandIn(world, server.faults, api_key, on_request)
    return server
