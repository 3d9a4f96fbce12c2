"""A StreamField open to plugin blocks, whose list of blocks stays out of migrations."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from cms.plugins.registry import block_contributions


class PluginStreamField(StreamField):
    """Migrations see a StreamField without blocks, so switching a plugin on or off changes no model."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave the block definitions out."""
        name, _path, _args, kwargs = super().deconstruct()
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs


class PluginStreamBlock(StreamBlock):
    """Own blocks, and behind them those that plugins give under ``Meta.contributions``."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        for name, block in block_contributions(self.meta.contributions).items():
            block.set_name(name)
            self.child_blocks[name] = block

    class Meta:
        contributions = "theme_blocks"
