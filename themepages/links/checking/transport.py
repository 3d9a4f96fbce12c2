"""How sites are asked: one request at a time each, and never what is inside our own network."""

from __future__ import annotations

import threading
from collections import defaultdict

import httpx
from django.conf import settings

from cms.public_internet import PublicTransport
from ptvsync.clients.user_agent import user_agent


TIMEOUT_SECONDS = 10
# Of redirects of one address.
MAX_STEPS = 8


class PoliteTransport(httpx.BaseTransport):
    """Asks a host only when its last answer has come, whichever address led to it."""

    def __init__(self) -> None:
        proxy = settings.LINK_CHECK_PROXY
        # A proxy knows for itself what may be asked.
        self._transport = httpx.HTTPTransport(proxy=proxy) if proxy else PublicTransport()
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer; raises PrivateAddress, also for what a redirect leads to."""
        with self._guard:
            lock = self._locks[request.url.host]
        with lock:
            return self._transport.handle_request(request)

    def close(self) -> None:
        """Release the connections."""
        self._transport.close()


def make_client() -> httpx.Client:
    """For use by several threads at once."""
    return httpx.Client(
        transport=PoliteTransport(),
        timeout=TIMEOUT_SECONDS,
        headers={"User-Agent": user_agent(), "Accept": "text/html,*/*;q=0.5"},
        max_redirects=MAX_STEPS,
        follow_redirects=True,
    )
