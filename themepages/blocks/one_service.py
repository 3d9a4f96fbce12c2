"""One PTV service lifted up, with the editor's own words beside it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock, TextBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class OneServiceBlock(StructBlock):
    """The service's texts come from PTV and cannot be changed here; the note is the editor's."""

    service = SnippetChooserBlock("ptvsync.Service", label=_("Service"))
    note = TextBlock(label=_("Your note"), required=False, default="", rows=2, max_length=300)

    class Meta:
        icon = "pick"
        label = _("One service")
        description = _("A service from PTV lifted up, with your own note.")
        template = "themepages/blocks/one_service_block.html"
