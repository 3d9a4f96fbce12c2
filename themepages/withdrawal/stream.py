"""Services chosen anywhere in a stream, in its raw JSON, so that all else stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.field_block import ChooserBlock
from wagtail.fields import StreamField

from ptvsync.models import Service


Swap = Callable[[int], int]


def stream_fields(model: type[Model]) -> tuple[str, ...]:
    """Names of the model's StreamFields in which a service can be chosen."""
    fields = (field for field in model._meta.get_fields() if isinstance(field, StreamField))
    return tuple(field.name for field in fields if _can_choose(field.stream_block, frozenset()))


def swapped(block: Block, value: Any, swap: Swap) -> Any:
    """The raw ``value`` of a block with ``swap`` applied to the key of every service chosen in it."""
    match block:
        case ChooserBlock() if _is_of_service(block):
            return swap(value) if isinstance(value, int) else value
        case StreamBlock():
            return [_child(block, child, swap) for child in value or ()]
        case StructBlock():
            children = block.child_blocks
            return {
                name: swapped(children[name], part, swap) if name in children else part
                for name, part in (value or {}).items()
            }
        case ListBlock():
            return [_item(block, item, swap) for item in value or ()]
        case _:
            return value


def _child(block: StreamBlock, child: Any, swap: Swap) -> Any:
    """A child whose type nobody knows, as those of plugins that are off, stays as it is."""
    if not isinstance(child, dict) or child.get("type") not in block.child_blocks:
        return child
    return {**child, "value": swapped(block.child_blocks[child["type"]], child["value"], swap)}


def _item(block: ListBlock, item: Any, swap: Swap) -> Any:
    """Lists saved by old versions of Wagtail hold bare values."""
    if isinstance(item, dict) and item.get("type") == "item" and "value" in item:
        return {**item, "value": swapped(block.child_block, item["value"], swap)}
    return swapped(block.child_block, item, swap)


def _is_of_service(block: ChooserBlock) -> bool:
    return issubclass(block.model_class, Service)


def _can_choose(block: Block, above: frozenset[int]) -> bool:
    if id(block) in above:
        return False
    if isinstance(block, ChooserBlock):
        return _is_of_service(block)
    children = [getattr(block, "child_block", None), *getattr(block, "child_blocks", {}).values()]
    return any(_can_choose(child, above | {id(block)}) for child in children if child)
