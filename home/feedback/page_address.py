"""The page that feedback is about, from an address that anybody could have written."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from uuid import UUID

from ptvsync.models import Service


LONGEST = 300
SERVICE_ID = re.compile(r"/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/$")


def clean_path(address: str) -> str:
    """The path alone: a query may hold what somebody searched for. Empty for any other site's address."""
    if not address.startswith("/") or len(address) > LONGEST or not address.isprintable():
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    # A second slash, which a backslash too may stand for, would begin the name of another site.
    is_elsewhere = parts.netloc or parts.path.startswith("//") or "\\" in parts.path
    return "" if is_elsewhere else parts.path


def service_of(path: str) -> Service | None:
    """The service whose page it is."""
    match = SERVICE_ID.search(path)
    return Service.objects.filter(registry_id=UUID(match.group(1))).first() if match else None
