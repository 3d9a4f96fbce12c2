"""An address that another site links to and that is not here. Nothing of the reader is kept."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class MissedAddress(models.Model):
    """One row per linking host and address: how often it was followed, first and last on which day."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="+"
    )
    host = models.CharField(_("linked from"), max_length=253)
    path = models.CharField(_("address that is missing"), max_length=255)
    count = models.PositiveIntegerField(_("times"), default=1)
    first_seen = models.DateField(_("first seen"))
    last_seen = models.DateField(_("last seen"), db_index=True)

    class Meta:
        verbose_name = _("link that leads nowhere")
        verbose_name_plural = _("links that lead nowhere")
        default_permissions = ("view", "delete")
        ordering = ["-count", "path", "host"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "host", "path"], name="addresses_one_row_per_link"
            )
        ]

    def __str__(self) -> str:
        return f"{self.host} → {self.path}"
