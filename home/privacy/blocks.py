"""A purpose for which personal data is used."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock


class PurposeBlock(StructBlock):
    """What is kept, why, on which ground and how long."""

    title = CharBlock(label=_("What for"), max_length=100)
    data = TextBlock(label=_("Which data"), rows=2)
    basis = CharBlock(
        label=_("Legal basis"),
        max_length=200,
        help_text=_("Such as: consent, or a task carried out in the public interest."),
    )
    retention = CharBlock(label=_("How long it is kept"), max_length=200)
    recipients = CharBlock(label=_("To whom it is given"), max_length=200, required=False)

    class Meta:
        icon = "lock"
        label = _("Purpose")
