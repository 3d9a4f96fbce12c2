"""HTTP to machines of the public internet only, so that no address an editor writes leads into our own network."""

from __future__ import annotations

import ipaddress
import socket

import httpx
from django.conf import settings


# Only this part of IPv6 is given out for the public internet (RFC 4291, 2.4).
GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
# Teredo and 6to4 carry an IPv4 address of any network inside (RFC 4380, RFC 3056).
TUNNELS = (ipaddress.ip_network("2001::/32"), ipaddress.ip_network("2002::/16"))


class PrivateAddress(httpx.RequestError):
    """The host, or one of its addresses, is not of the public internet."""


class PublicTransport(httpx.BaseTransport):
    """Looks a host up once and asks the address that it found: a second look could find another.

    Hosts named in ``PRIVATE_HOSTS`` are asked all the same. Redirects pass here too, one request each.
    """

    def __init__(self) -> None:
        # A connection that is kept would be given to another host of the same address.
        limits = httpx.Limits(max_keepalive_connections=0)
        self._transport = httpx.HTTPTransport(limits=limits, trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer; raises PrivateAddress, or httpx.ConnectError for a host that nobody knows."""
        host = request.url.host
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=_address(request)),
            headers=request.headers,
            stream=request.stream,
            # The certificate has to be the host's, although its address is asked.
            extensions={**request.extensions, "sni_hostname": host},
        )
        return self._transport.handle_request(pinned)

    def close(self) -> None:
        """Let the connections go."""
        self._transport.close()


def is_public(address: str) -> bool:
    """Whether an IP address, with or without a zone, is one of the public internet.

    Addresses that are translated or tunnelled into IPv4 (NAT64, 6to4, Teredo) are not.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.version == 6 and (ip not in GLOBAL_UNICAST or any(ip in net for net in TUNNELS)):
        return False
    return ip.is_global and not ip.is_multicast


def _address(request: httpx.Request) -> str:
    host = request.url.host
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"{host} has no address", request=request) from error
    addresses = [str(row[4][0]) for row in found]
    if host not in settings.PRIVATE_HOSTS and not all(map(is_public, addresses)):
        raise PrivateAddress(f"{host} is not on the public internet", request=request)
    return addresses[0]
