"""How sites are asked: one request at a time each, and never what is inside our own network."""

from __future__ import annotations

import socket
import threading
from collections import defaultdict
from ipaddress import ip_address

import httpx
from django.conf import settings

from ptvsync.clients.user_agent import user_agent


TIMEOUT_SECONDS = 10
# Of redirects of one address.
MAX_STEPS = 8


class PrivateAddress(httpx.RequestError):
    """The host is not one of the public internet."""


class PoliteTransport(httpx.BaseTransport):
    """Asks a host only when its last answer has come, whichever address led to it."""

    def __init__(self) -> None:
        self._transport = httpx.HTTPTransport(proxy=settings.LINK_CHECK_PROXY or None)
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer; raises PrivateAddress, also for what a redirect leads to."""
        host = request.url.host
        if not _may_be_private() and is_private(host):
            raise PrivateAddress("private", request=request)
        with self._guard:
            lock = self._locks[host]
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


def _may_be_private() -> bool:
    """A proxy knows for itself what may be asked."""
    return bool(settings.LINK_CHECK_PRIVATE_HOSTS or settings.LINK_CHECK_PROXY)


def is_private(host: str) -> bool:
    """Whether some address of the host is not public; a host that nobody knows is not private."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(str(row[4][0]).partition("%")[0]).is_global for row in found)
