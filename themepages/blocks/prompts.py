"""Questions that help a professional to bring the theme up."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock


class PromptsBlock(StructBlock):
    """Conversation prompts, ready to be said aloud."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Ota puheeksi")
    questions = ListBlock(
        CharBlock(label=_("Question"), max_length=200), label=_("Questions"), min_num=1
    )

    class Meta:
        icon = "help"
        label = _("Conversation prompts")
        description = _("Questions with which a professional can bring the theme up.")
        template = "themepages/blocks/prompts_block.html"
        preview_value = {
            "heading": "Ota puheeksi",
            "questions": ["Mikä tuo sinulle iloa viikkoon?"],
        }
