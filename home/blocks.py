"""The bodies of the home page and of content pages."""

from __future__ import annotations

from cms.blocks import (
    AccordionBlock,
    CalloutBlock,
    CaptionedImageBlock,
    ContactBlock,
    TextBlock,
    VideoBlock,
)
from cms.plugins.fields import PluginStreamBlock


class ContentBodyBlock(PluginStreamBlock):
    """General blocks and those that plugins give to the home page."""

    text = TextBlock()
    accordion = AccordionBlock()
    callout = CalloutBlock()
    image = CaptionedImageBlock()
    video = VideoBlock()
    contact = ContactBlock()

    class Meta:
        contributions = "home_blocks"


class HomeBodyBlock(ContentBodyBlock):
    """What an editor can put on the home page below the themes."""
