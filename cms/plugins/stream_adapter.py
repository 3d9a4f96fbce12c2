"""How the editor gets a PluginStreamBlock: all its blocks, but none to add for a plugin that is off."""

from __future__ import annotations

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.blocks.stream_block import StreamBlockAdapter

from cms.plugins.fields import PluginStreamBlock


class PluginStreamBlockAdapter(StreamBlockAdapter):
    """Wagtail's own, with a definition of ours in the browser."""

    js_constructor = "cms.plugins.PluginStreamBlock"

    @cached_property
    def media(self) -> forms.Media:
        """Wagtail's script and, after it, ours."""
        return super().media + forms.Media(js=["js/admin/plugin-stream-block.js"])


register(PluginStreamBlockAdapter(), PluginStreamBlock)
