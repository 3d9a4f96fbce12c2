"""The block. It loads with the models of the pages that hold it: it must import no models."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, StructBlock
from wagtail.images.blocks import ImageChooserBlock


class WalksBlock(StructBlock):
    """The walks that come next, whatever the page."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Kävelyt oppaan kanssa")
    count = IntegerBlock(label=_("How many are shown"), default=3, min_value=1, max_value=10)
    picture = ImageChooserBlock(label=_("Picture"), required=False)

    class Meta:
        icon = "site"
        label = _("Guided walks")
        description = _("The walks that come next, kept up to date by itself.")
        template = "tarjotin_walks/walks_block.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the walks."""
        walks = apps.get_model("tarjotin_walks", "Walk").objects.coming()[: value["count"]]
        return super().get_context(value, parent_context=parent_context) | {"walks": walks}
