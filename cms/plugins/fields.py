"""A StreamField open to plugin blocks, whose list of blocks stays out of migrations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from wagtail.blocks import Block, StreamBlock, StreamValue
from wagtail.fields import StreamField

from cms.plugins.absent_block import ABSENT, AbsentBlock, unwrapped, wrapped
from cms.plugins.references import remembered_references
from cms.plugins.registry import block_contributions


class PluginStreamField(StreamField):
    """Migrations see a StreamField without blocks, so switching a plugin on or off changes no model."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave the block definitions out."""
        name, _path, _args, kwargs = super().deconstruct()
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs


class _ChildBlocks(dict[str, Block]):
    """Blocks by name. Lists of usage and translations ask for names of blocks whose plugin is off."""

    def __missing__(self, name: str) -> Block:
        return self[ABSENT]


class PluginStreamBlock(StreamBlock):
    """Own blocks, and behind them those that plugins give under ``Meta.contributions``.

    A block of a plugin that is off stays in the stream as an AbsentBlock, and in the database as it was.
    """

    child_blocks: dict[str, Block]

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        contributed = block_contributions(self.meta.contributions)
        for name, block in {**contributed, ABSENT: AbsentBlock()}.items():
            block.set_name(name)
            self.child_blocks[name] = block
        self.child_blocks = _ChildBlocks(self.child_blocks)

    def to_python(self, value: Any) -> StreamValue:
        """The stream of raw children (a list, or its JSON), absent blocks included."""
        if isinstance(value, str):
            with suppress(ValueError):
                value = json.loads(value)
        if isinstance(value, Sequence) and not isinstance(value, str | StreamValue):
            value = self._wrap_absent(value)
        return super().to_python(value)

    def bulk_to_python(self, values: Iterable[Sequence[Any]]) -> list[StreamValue]:
        """The streams of many lists of raw children."""
        return super().bulk_to_python([self._wrap_absent(children) for children in values])

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> StreamValue:
        """The stream of a form, without blocks whose plugin was switched off since it was opened."""
        value = super().value_from_datadict(data, files, prefix)
        for i in reversed(range(len(value))):
            if value[i].block_type not in self.child_blocks:
                del value[i]
        return value

    def get_prep_value(self, value: Any) -> list[dict[str, Any]]:
        """The raw children, those of absent blocks as they were."""
        children = super().get_prep_value(value)
        return [unwrapped(child) for child in children if child["type"] != ABSENT or child["value"]]

    def extract_references(self, value: StreamValue) -> Iterator[tuple[Any, str, str, str]]:
        """What the blocks refer to; of absent ones, what the index still knows."""
        yield from super().extract_references(value)
        for child in value:
            if child.block_type == ABSENT and child.id:
                yield from remembered_references(child.id)

    def _wrap_absent(self, children: Sequence[Any]) -> list[Any]:
        return [wrapped(child) if self._is_absent(child) else child for child in children]

    def _is_absent(self, child: Any) -> bool:
        return isinstance(child, dict) and child["type"] not in self.child_blocks

    class Meta:
        contributions = "theme_blocks"
