"""That the rules were asked about a service, and where its content comes from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Service


class Origin(models.TextChoices):
    """Where the maintainer writes: PTV itself, or another service that passes the content on to PTV."""

    PTV = "ptv", _("PTV directly")
    LAHELLA = "lahella", _("Lähellä.fi")


class CheckedService(models.Model):
    """One published service."""

    service = models.OneToOneField(
        Service, on_delete=models.CASCADE, primary_key=True, related_name="quality_check"
    )
    origin = models.CharField(_("origin"), max_length=10, choices=Origin.choices, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.service_id}: {self.get_origin_display()}"
