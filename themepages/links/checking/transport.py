"""How sites are asked: one request at a time each, and never what is inside our own network."""

from __future__ import annotations

import threading
from collections import defaultdict

import httpx
from django.conf import settings

from cms.public_internet import PublicTransport
from ptvsync.clients.user_agent import user_agent
from themepages.links.checking.cutting import Cut


# Of waiting for the next bytes of an answer.
TIMEOUT_SECONDS = 10
# Of one request up to the end of the answer's headers.
REQUEST_SECONDS = 15


class PoliteTransport(httpx.BaseTransport):
    """Asks a host only when its last answer has come, whichever address led to it."""

    def __init__(self) -> None:
        proxy = settings.LINK_CHECK_PROXY
        # A proxy knows for itself what may be asked.
        self._transport = _proxied(proxy) if proxy else PublicTransport()
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer; raises PrivateAddress, and httpx.ReadTimeout after REQUEST_SECONDS."""
        with self._guard:
            lock = self._locks[request.url.host]
        with lock, Cut(REQUEST_SECONDS) as cut:
            request.extensions = {**request.extensions, "trace": cut}
            try:
                return self._transport.handle_request(request)
            except httpx.TransportError as error:
                if cut.is_over:
                    raise httpx.ReadTimeout("The site takes too long", request=request) from error
                raise

    def close(self) -> None:
        """Release the connections."""
        self._transport.close()


def make_client() -> httpx.Client:
    """For use by several threads at once."""
    return httpx.Client(
        transport=PoliteTransport(),
        timeout=TIMEOUT_SECONDS,
        headers={"User-Agent": user_agent(), "Accept": "text/html,*/*;q=0.5"},
    )


def _proxied(proxy: str) -> httpx.HTTPTransport:
    """Each request with a connection of its own, which can be broken."""
    return httpx.HTTPTransport(proxy=proxy, limits=httpx.Limits(max_keepalive_connections=0))
