"""What the fetch itself looks at of objects: to decode all of them would take most of the time of a run.

They are read whole in another process, as they came.
"""

from __future__ import annotations

from typing import Any, TypedDict

import msgspec
import orjson

from ptvsync.clients.draft import Outline


class Fields(TypedDict, total=False):
    """The ids of objects, and of what must be asked besides."""

    contentId: Any
    publishedAt: Any
    serviceContentId: Any
    channelContentId: Any
    serviceChannelContentId: Any
    generalDescriptionContentId: Any
    organizationContentId: Any
    parentOrganizationContentId: Any
    otherResponsibleOrganizations: Any
    producers: Any
    industrialClasses: Any
    ontologyTerms: Any
    location: Any
    contactAddresses: Any
    deliveryAddresses: Any


class Listing(TypedDict, total=False):
    """A page whose items are not decoded."""

    items: list[msgspec.Raw] | None
    totalPages: Any
    totalItems: Any
    pageSize: Any


_fields = msgspec.json.Decoder(Fields)
_listing = msgspec.json.Decoder(Listing)


def outline(raw: bytes | msgspec.Raw) -> Outline:
    """The outline of an object; what is no object has no fields."""
    try:
        return Outline(_fields.decode(raw), bytes(raw).strip())
    except msgspec.ValidationError:
        return Outline({}, bytes(raw))


def outlined_page(body: bytes) -> Any:
    """A page with the outlines of its items; an answer that is no page as it is."""
    try:
        page = _listing.decode(body)
    except msgspec.ValidationError:
        return orjson.loads(body)
    return {**page, "items": list(map(outline, page["items"] or ()))} if "items" in page else page
