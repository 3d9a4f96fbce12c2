"""A picture with what it shows, its caption, and the right to use it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock


LICENCES = [
    ("own", _("Our own, or used with permission")),
    ("cc-by-4.0", "CC BY 4.0"),
    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
    ("cc0", "CC0"),
]


def licence_name(licence: str | None) -> str:
    """Its name where readers must be told it, else empty."""
    return "" if licence == "own" else str(dict(LICENCES).get(licence or "", ""))


class DescribedImageBlock(ImageBlock):
    """An image that always says what it shows: a picture among texts is never mere decoration."""

    def clean(self, value: Any) -> Any:
        """Refuse what is marked as decorative."""
        cleaned = super().clean(value)
        if cleaned is not None and cleaned.decorative:
            raise StructBlockValidationError(
                block_errors={"decorative": ValidationError(_("Say what the image shows."))}
            )
        return cleaned


class CaptionedImageBlock(StructBlock):
    """An image whose alternative text, author and licence are asked for where it is used."""

    image = DescribedImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), max_length=200, required=False, default="")
    author = CharBlock(
        label=_("Author"), max_length=120, help_text=_("Who took or drew the picture.")
    )
    licence = ChoiceBlock(
        label=_("Licence"),
        choices=LICENCES,
        help_text=_("If people can be recognised, ask their permission first."),
    )

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture with an alternative text, a caption, its author and licence.")
        template = "cms/blocks/captioned_image_block.html"
        preview_template = "cms/block_previews/captioned_image.html"
        preview_value = {
            "image": None,
            "caption": "Syksyinen järvi iltavalossa.",
            "author": "Kuvaajan nimi",
            "licence": "own",
        }

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the licence's name where readers must be told it."""
        context = super().get_context(value, parent_context=parent_context)
        context["licence_name"] = licence_name(value.get("licence"))
        return context
