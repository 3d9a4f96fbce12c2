"""From rows of a demo text to the value of a StreamField."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.blocks import StreamBlock, StreamValue

from ptvsync.models import Municipality
from themepages.demo.content import BodyRow
from themepages.demo.files import demo_video


def stream_value(rows: Iterable[BodyRow], block: StreamBlock) -> StreamValue:
    """The rows as a value of ``block``; a block that no active plugin gives is left out."""
    children = block.child_blocks
    known = [row for row in rows if row.type in children]
    # Read child by child: a value read whole is stored as it came, its list items without the ids
    # that translations hang on.
    return block.normalize([(row.type, children[row.type].to_python(_value(row))) for row in known])


def _value(row: BodyRow) -> Any:
    if row.type == "video":
        return demo_video(row.value)
    return _municipal_links(row.value) if row.type == "municipal_links" else row.value


def _municipal_links(value: dict[str, Any]) -> dict[str, Any]:
    """Municipalities are named by their codes."""
    places = dict(Municipality.objects.values_list("code", "pk"))
    groups = [
        {"municipality": places[group["municipality_code"]], "links": group["links"]}
        for group in value["groups"]
        if group["municipality_code"] in places
    ]
    return value | {"groups": groups}
