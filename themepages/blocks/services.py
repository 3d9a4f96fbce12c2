"""The services of a theme, as its rules give them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, TextBlock

from themepages.blocks.samples import sample_cards
from themepages.service_list import service_list


class ServicesBlock(StructBlock):
    """Lists the theme's PTV services, grouped, with filters that work by plain GET."""

    heading = CharBlock(label=_("Heading"), max_length=100, default="Palvelut")
    intro = TextBlock(label=_("Introduction"), rows=2, required=False, default="")
    group_by = ChoiceBlock(
        label=_("Group by"),
        choices=[("municipality", _("Municipality")), ("provider", _("Provider"))],
        default="municipality",
    )

    class Meta:
        icon = "list-ul"
        label = _("Services of the theme")
        description = _(
            "All services from PTV that meet the theme's rules, kept up to date by itself."
        )
        template = "themepages/blocks/services_block.html"
        preview_template = "themepages/block_previews/service.html"
        preview_value = {
            "heading": "Palvelut",
            "intro": "Moneen pääset ilman lähetettä.",
            "group_by": "municipality",
        }

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Services made up for it: the block has none without a theme."""
        return {**super().get_preview_context(value, parent_context), "cards": sample_cards()}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the list of the page that is being rendered."""
        context = super().get_context(value, parent_context=parent_context)
        context.update(service_list(context, value["group_by"]))
        return context
