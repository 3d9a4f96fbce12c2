"""Web addresses of the catalogue in one spelling, so that the same one is known again."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from django.core.validators import URLValidator


MAX_ADDRESS = 500
# The schemes that a reader's browser opens and the check can ask.
validate_address = URLValidator(schemes=["http", "https"])


def canonical(address: str) -> str:
    """Scheme and host in small letters, no lone slash at the end; what is no address stays as it is."""
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if not parts.netloc:
        return address
    path = "" if parts.path == "/" and not parts.query and not parts.fragment else parts.path
    host = _small_host(parts.netloc)
    return urlunsplit((parts.scheme.lower(), host, path, parts.query, parts.fragment))


def _small_host(netloc: str) -> str:
    """The host and port in small letters; a user's name before them stays as it is."""
    user, at, host = netloc.rpartition("@")
    return f"{user}{at}{host.lower()}"
