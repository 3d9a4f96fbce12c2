"""Whom to ask."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, EmailBlock, StructBlock, TextBlock, URLBlock


class ContactBlock(StructBlock):
    """A person, team or place with a phone number, an e-mail address and a web page."""

    title = CharBlock(label=_("Name"), max_length=120)
    text = TextBlock(label=_("What they help with"), required=False, default="", rows=2)
    phone = CharBlock(label=_("Phone"), max_length=30, required=False, default="")
    email = EmailBlock(label=_("E-mail"), required=False, default="")
    url = URLBlock(label=_("Web page"), required=False, default="")

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("Whom to call or write to.")
        template = "cms/blocks/contact_block.html"
        preview_value = {"title": "Hyvinvointineuvonta", "phone": "05 555 0100"}
