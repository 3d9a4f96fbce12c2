"""Whom to call at once: the numbers in the footer of every page."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, RegexBlock, StructBlock, StructValue, URLBlock
from wagtail.fields import StreamField


PHONE = r"^\+?[\d ]{3,20}$"
DEFAULT_CONTACTS = (
    ("Yleinen hätänumero", "Allmänt nödnummer", "Emergency number", "112"),
    ("Päivystysapu", "Jourhjälpen", "Medical Helpline", "116 117"),
)


class EmergencyContactValue(StructValue):
    """What the footer shows of a contact."""

    @property
    def title(self) -> str:
        """The name in the reader's language, else in Finnish."""
        return self.get(f"name_{get_language()}") or self["name_fi"]

    @property
    def title_language(self) -> str:
        """The language of ``title``."""
        language = get_language() or "fi"
        return language if self.get(f"name_{language}") else "fi"

    @property
    def tel(self) -> str:
        """The number as a telephone dials it."""
        return "".join(self["phone"].split())


class EmergencyContactBlock(StructBlock):
    """A number that answers now."""

    name_fi = CharBlock(label=_("Name in Finnish"), max_length=80)
    name_sv = CharBlock(label=_("Name in Swedish"), max_length=80, required=False)
    name_en = CharBlock(label=_("Name in English"), max_length=80, required=False)
    phone = RegexBlock(
        regex=PHONE,
        label=_("Phone number"),
        required=False,
        error_messages={"invalid": _("Give digits and spaces only, such as 116 117.")},
    )
    url = URLBlock(label=_("Address of a website or chat"), required=False)

    class Meta:
        icon = "warning"
        label = _("Number")
        value_class = EmergencyContactValue


def default_contacts() -> list[dict[str, Any]]:
    """The national numbers that hold everywhere in Finland."""
    return [
        {
            "type": "contact",
            "value": {"name_fi": fi, "name_sv": sv, "name_en": en, "phone": phone, "url": ""},
        }
        for fi, sv, en, phone in DEFAULT_CONTACTS
    ]


class EmergencyFields(models.Model):
    """The block at the bottom of every page."""

    emergency_contacts = StreamField(
        [("contact", EmergencyContactBlock())],
        verbose_name=_("help at once"),
        blank=True,
        default=default_contacts,
        help_text=_("Shown at the bottom of every page, in this order."),
    )

    emergency_panel = FieldPanel("emergency_contacts")

    class Meta:
        abstract = True
