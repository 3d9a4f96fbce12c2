"""One PTV service lifted up, with the editor's own words beside it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock, TextBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from ptvsync.municipalities import region_municipalities
from themepages.blocks.samples import sample_cards
from themepages.service_cards import service_card


class OneServiceBlock(StructBlock):
    """The service's texts come from PTV and cannot be changed here; the note is the editor's."""

    service = SnippetChooserBlock("ptvsync.Service", label=_("Service"))
    note = TextBlock(label=_("Your note"), required=False, default="", rows=2, max_length=300)

    class Meta:
        icon = "pick"
        label = _("One service")
        description = _("A service from PTV lifted up, with your own note.")
        template = "themepages/blocks/one_service_block.html"
        preview_template = "themepages/block_previews/service.html"
        preview_value = {"service": None, "note": "Sopii myös vasta-alkajalle."}

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """A service made up for it."""
        return {**super().get_preview_context(value, parent_context), "cards": sample_cards()[:1]}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the card; a service that the public may not see has none, and editors are told."""
        context = super().get_context(value, parent_context=parent_context)
        request = context["request"]
        service = value["service"]
        if service and service.is_visible:
            context["card"] = service_card(service, region_municipalities(request))
        elif getattr(request, "is_preview", False):
            context["missing"] = service
        return context
