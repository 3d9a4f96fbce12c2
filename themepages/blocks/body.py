"""The body of a theme page: own blocks, shared ones, and those that plugins bring."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.blocks import (
    AccordionBlock,
    CalloutBlock,
    CaptionedImageBlock,
    ContactBlock,
    TextBlock,
    VideoBlock,
)
from cms.plugins.fields import PluginStreamBlock
from themepages.blocks.links import MunicipalLinksBlock, ToolsBlock
from themepages.blocks.one_service import OneServiceBlock
from themepages.blocks.participation import ParticipationBlock
from themepages.blocks.prompts import PromptsBlock
from themepages.blocks.services import ServicesBlock


_SERVICES = _("Services")
_LINKS = _("Links and tools")
_TEXT = _("Text and pictures")


class ThemeBodyBlock(PluginStreamBlock):
    """Everything an editor can put on a theme page."""

    services = ServicesBlock(group=_SERVICES)
    one_service = OneServiceBlock(group=_SERVICES)
    tools = ToolsBlock(group=_LINKS)
    municipal_links = MunicipalLinksBlock(group=_LINKS)
    participation = ParticipationBlock(group=_SERVICES)
    prompts = PromptsBlock(group=_TEXT)
    text = TextBlock(group=_TEXT)
    accordion = AccordionBlock(group=_TEXT)
    callout = CalloutBlock(group=_TEXT)
    image = CaptionedImageBlock(group=_TEXT)
    video = VideoBlock(group=_TEXT)
    contact = ContactBlock(group=_TEXT)

    class Meta:
        contributions = "theme_blocks"
