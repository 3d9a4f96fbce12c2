"""An HTTP server for the stand-in: one thread for each request, nothing written to the console."""

from __future__ import annotations

import logging
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Self
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from .app import StandIn
from .faults import Faults
from .world import World


logger = logging.getLogger(__name__)

DEMO_KEY = "demo"


class _QuietHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Write requests to the log instead of the console."""
        logger.debug(format, *args)


class StandInServer(ThreadingMixIn, WSGIServer):
    """A server of one world, to be used as a context manager or with ``serve_forever``."""

    daemon_threads = True
    request_queue_size = 64

    world: World
    faults: Faults

    @property
    def url(self) -> str:
        """The address of the server, without a path."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Note a caller that hung up; errors of the application are told by wsgiref itself."""
        logger.debug("Connection of %s broke off", client_address, exc_info=True)

    def start(self) -> None:
        """Serve in the background until ``stop``."""
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        """Stop serving and give the port back."""
        self.shutdown()
        self.server_close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.stop()


def make_server(
    world: World, port: int = 0, faults: Faults | None = None, api_key: str = DEMO_KEY
) -> StandInServer:
    """Return a server of the world on a port of localhost, a free one by default."""
    server = StandInServer(("127.0.0.1", port), _QuietHandler)
    server.world = world
    server.faults = faults or Faults()
    server.set_app(StandIn(world, server.faults, api_key))
    return server
