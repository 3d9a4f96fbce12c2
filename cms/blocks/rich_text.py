"""Running text with headings, lists and links."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock


TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "ul", "link"]


class TextBlock(RichTextBlock):
    """Rich text limited to what the page outline allows: headings start at the second level."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text with subheadings, lists and links.")
        template = "cms/blocks/text_block.html"
        preview_value = "<h2>Liiku arjessa</h2><p>Pienikin liike tekee hyvää.</p>"
