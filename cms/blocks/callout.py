"""A short message that must not be missed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, URLBlock

from cms.blocks.rich_text import SHORT_TEXT_FEATURES, TextBlock


class CalloutBlock(StructBlock):
    """A heading, a sentence or two, and where to go."""

    tone = ChoiceBlock(
        label=_("Tone"),
        choices=[
            ("info", _("Information")),
            ("success", _("Encouragement")),
            ("warning", _("Warning")),
        ],
        default="info",
    )
    title = CharBlock(label=_("Heading"), max_length=100)
    text = TextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES, required=False)
    link_text = CharBlock(label=_("Link text"), max_length=80, required=False, default="")
    link_url = URLBlock(label=_("Link address"), required=False, default="")

    class Meta:
        icon = "warning"
        label = _("Call-out")
        description = _("A short message that stands out, with a link if needed.")
        template = "cms/blocks/callout_block.html"
        preview_value = {
            "tone": "info",
            "title": "Tarvitsetko apua heti?",
            "text": "<p>Hätätilanteessa soita 112.</p>",
        }
