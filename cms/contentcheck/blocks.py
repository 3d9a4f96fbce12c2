"""The parts of StreamField blocks, found by the kind of block and the name it has in its parent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import (
    BaseStreamBlock,
    BaseStructBlock,
    Block,
    CharBlock,
    ListBlock,
    RichTextBlock,
    TextBlock,
)
from wagtail.images.blocks import ImageBlock

from cms.contentcheck.parts import Kind, Part


NAMED = {
    "title": Kind.TITLE,
    "heading": Kind.TITLE,
    "link_text": Kind.LINK_TEXT,
    "author": Kind.AUTHOR,
    "licence": Kind.LICENCE,
}


def block_parts(block: Block, value: Any, path: str) -> Iterator[Part]:
    """The parts of a block and of all that is in it; a block of other content has none."""
    if value is None:
        return
    if isinstance(block, ImageBlock):
        yield Part(Kind.ALT_TEXT, path, "" if value.decorative else value.contextual_alt_text or "")
    elif isinstance(block, BaseStreamBlock):
        for child in value:
            yield from block_parts(child.block, child.value, f"{path}.{child.id}")
    elif isinstance(block, ListBlock):
        for child in value.bound_blocks:
            yield from block_parts(child.block, child.value, f"{path}.{child.id}")
    elif isinstance(block, BaseStructBlock):
        yield from _struct_parts(block, value, path)
    else:
        yield from _leaf_parts(block, value, path)


def _struct_parts(block: BaseStructBlock, value: Any, path: str) -> Iterator[Part]:
    lacks_image = "image" in block.child_blocks and not value.get("image")
    for name, child in block.child_blocks.items():
        kind = NAMED.get(name)
        if kind in (Kind.AUTHOR, Kind.LICENCE):
            # Without a picture nobody has to be named.
            if not lacks_image:
                yield Part(kind, f"{path}.{name}", value.get(name) or "")
        elif kind:
            yield Part(kind, f"{path}.{name}", value.get(name) or "")
        else:
            yield from block_parts(child, value.get(name), f"{path}.{name}")


def _leaf_parts(block: Block, value: Any, path: str) -> Iterator[Part]:
    if isinstance(block, RichTextBlock):
        yield Part(Kind.RICH_TEXT, path, value.source)
    elif isinstance(block, TextBlock | CharBlock):
        yield Part(Kind.TEXT, path, str(value))
