"""A picture with its caption."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock
from wagtail.images.blocks import ImageBlock


class CaptionedImageBlock(StructBlock):
    """An image whose alternative text is asked for where it is used."""

    image = ImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), max_length=200, required=False, default="")

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture with an alternative text and a caption.")
        template = "cms/blocks/captioned_image_block.html"
