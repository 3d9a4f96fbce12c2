"""Query parameters of v11 and their checks (§2.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import UUID

from ptvsync.standin.http import Request

from .errors import bad_request, invalid


_DATE = "%Y-%m-%dT%H:%M:%S"
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MALFORMED_GUID = (
    "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
)

STATUSES = ("Published", "Archived", "Withdrawn")


def guid(text: str, field: str = "id") -> UUID:
    """Return an id of the path."""
    if not _GUID.fullmatch(text):
        raise invalid(field, _MALFORMED_GUID)
    return UUID(text)


def guids(request: Request) -> list[UUID]:
    """Return the ids of ``guids``, separated by commas."""
    parts = [part.strip() for value in request.query.get("guids", []) for part in value.split(",")]
    found = [part for part in parts if part]
    if not found:
        raise invalid("guids", "Property guids is required.")
    for part in found:
        if not _GUID.fullmatch(part):
            raise invalid("guids", f"Cannot parse '{part}' to type of Guid.")
    return [UUID(part) for part in found]


def page_number(request: Request) -> int:
    """Return ``page``, 1 by default."""
    text = request.first("page", "1")
    try:
        page = int(text)
    except ValueError:
        raise invalid("page", f"The value '{text}' is not valid.") from None
    if page < 0:
        raise invalid("page", "The page number cannot be negative value.")
    return page


def status(request: Request) -> str:
    """Return ``status``, Published by default."""
    value = request.first("status", "Published")
    if value not in STATUSES:
        words = ", ".join(STATUSES)
        raise invalid("status", f"The field is invalid. Please use one of these: '{words}'.")
    return value


def changed_between(request: Request) -> tuple[datetime, datetime]:
    """Return the limits of ``date`` and ``dateBefore``, both themselves outside."""
    after = _moment(request, "date") or datetime.min.replace(tzinfo=UTC)
    before = _moment(request, "dateBefore") or datetime.max.replace(tzinfo=UTC)
    return after, before


def uri(request: Request) -> str:
    """Return the mandatory ``uri``."""
    value = request.first("uri")
    if not value:
        raise bad_request("Query string parameter uri is mandatory.")
    return value


def _moment(request: Request, name: str) -> datetime | None:
    text = request.first(name)
    if not text:
        return None
    try:
        return datetime.strptime(text, _DATE).replace(tzinfo=UTC)
    except ValueError:
        raise invalid(name, f"The {name} parameter is invalid.") from None
