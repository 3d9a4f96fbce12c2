"""A StreamField open to plugin blocks, whose list of blocks stays out of migrations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from wagtail.blocks import StreamBlock, StreamValue
from wagtail.fields import StreamField

from cms.plugins.absent_block import ABSENT, AbsentBlock, unwrapped, wrapped
from cms.plugins.registry import block_contributions


class PluginStreamField(StreamField):
    """Migrations see a StreamField without blocks, so switching a plugin on or off changes no model."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave the block definitions out."""
        name, _path, _args, kwargs = super().deconstruct()
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs


class PluginStreamBlock(StreamBlock):
    """Own blocks, and behind them those that plugins give under ``Meta.contributions``.

    A block of a plugin that is off stays in the stream as an AbsentBlock, and in the database as it was.
    """

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        contributed = block_contributions(self.meta.contributions)
        for name, block in {**contributed, ABSENT: AbsentBlock()}.items():
            block.set_name(name)
            self.child_blocks[name] = block

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

    def get_prep_value(self, value: Any) -> list[dict[str, Any]]:
        """The raw children, those of absent blocks as they were."""
        children = super().get_prep_value(value)
        return [unwrapped(child) for child in children if child["type"] != ABSENT or child["value"]]

    def _wrap_absent(self, children: Sequence[Any]) -> list[Any]:
        return [wrapped(child) if self._is_absent(child) else child for child in children]

    def _is_absent(self, child: Any) -> bool:
        return isinstance(child, dict) and child["type"] not in self.child_blocks

    class Meta:
        contributions = "theme_blocks"
