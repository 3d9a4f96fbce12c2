"""The authority that supervises accessibility; it has changed before, so it is data."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class AuthorityFields(models.Model):
    """Named in the accessibility statement. Since 2025 Traficom, before that a regional agency."""

    supervisory_authority = models.CharField(
        _("name of the authority"),
        max_length=150,
        blank=True,
        default="Liikenne- ja viestintävirasto Traficom",
    )
    supervisory_authority_contact = models.TextField(
        _("contact details of the authority"),
        blank=True,
        default="Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö\n"
        "saavutettavuus@traficom.fi\nPuhelinvaihde 029 534 5000",
    )
    supervisory_authority_url = models.URLField(
        _("website of the authority"),
        blank=True,
        default="https://www.saavutettavuusvaatimukset.fi/",
    )

    authority_panel = MultiFieldPanel(
        [
            FieldPanel("supervisory_authority"),
            FieldPanel("supervisory_authority_contact"),
            FieldPanel("supervisory_authority_url"),
        ],
        heading=_("Supervision of accessibility"),
        help_text=_("Shown in the accessibility statement."),
    )

    class Meta:
        abstract = True
