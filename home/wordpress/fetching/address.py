"""Which machine is asked: a public one only, so that an export cannot make the server ask its own network."""

from __future__ import annotations

import ipaddress
import socket

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ptvsync.sentences import PlainError


UNKNOWN_HOST = _("%(host)s has no address")
PRIVATE = _("%(host)s is not on the public internet")


def public_address(host: str, port: int) -> str:
    """The address that is to be asked. One that is looked up again could be another by then."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PlainError(UNKNOWN_HOST, host=host) from error
    addresses = [str(row[4][0]) for row in found]
    if host in settings.WORDPRESS_PRIVATE_HOSTS:
        return addresses[0]
    if not all(_is_public(address) for address in addresses):
        raise PlainError(PRIVATE, host=host)
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or ip
    return bool(mapped.is_global and not mapped.is_multicast)
