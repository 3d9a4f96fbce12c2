"""Questions and answers that open one by one."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from cms.blocks.rich_text import SHORT_TEXT_FEATURES, TextBlock


class AccordionItemBlock(StructBlock):
    """One heading and what it opens."""

    title = CharBlock(label=_("Heading"), max_length=120)
    body = TextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES)


class AccordionBlock(StructBlock):
    """A list of headings that open; everything is readable without JavaScript."""

    items = ListBlock(AccordionItemBlock(), label=_("Items"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Accordion")
        description = _("Questions and answers, or other text that the reader opens when needed.")
        template = "cms/blocks/accordion_block.html"
        preview_value = {
            "items": [{"title": "Kuka voi osallistua?", "body": "<p>Kaikki kymenlaaksolaiset.</p>"}]
        }
