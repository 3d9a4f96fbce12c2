"""The site's name in the other languages; the Finnish one stands in Wagtail's own Site."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class NameFields(models.Model):
    """Empty ones leave the Finnish name in place."""

    site_name_sv = models.CharField(_("name of the site in Swedish"), max_length=100, blank=True)
    site_name_en = models.CharField(_("name of the site in English"), max_length=100, blank=True)

    name_panel = MultiFieldPanel(
        [FieldPanel("site_name_sv"), FieldPanel("site_name_en")],
        heading=_("Name in other languages"),
        help_text=_("The Finnish name stands in Settings → Sites."),
    )

    class Meta:
        abstract = True

    @property
    def local_site_name(self) -> str:
        """The site's name in the active language; empty when it has none of its own."""
        return str(getattr(self, f"site_name_{(get_language() or '')[:2]}", ""))
