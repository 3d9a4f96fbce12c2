"""What makes it easier to take part."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, StructBlock, TextBlock


class ParticipationBlock(StructBlock):
    """Free of charge, a support person, transport: whatever lowers the threshold."""

    free = BooleanBlock(label=_("Free of charge"), required=False)
    support_person = BooleanBlock(label=_("A support person may come along"), required=False)
    transport = BooleanBlock(label=_("Transport can be arranged"), required=False)
    text = TextBlock(label=_("In your own words"), rows=3, required=False, default="")

    class Meta:
        icon = "group"
        label = _("How to take part")
        description = _("What makes it easier to come: no fee, a support person, transport.")
        template = "themepages/blocks/participation_block.html"
        preview_value = {"free": True, "support_person": True, "text": "Voit tulla ystävän kanssa."}
