"""The owner's word on who is behind an organisation, where PTV's own type misleads."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ptvsync.provider import ProviderType

from .organization import Organization


class OrganizationOverride(models.Model):
    """The provider type of an organisation and of all its parts that have no override of their own."""

    organization = models.OneToOneField(
        Organization,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="override",
    )
    provider_type = models.CharField(
        _("provider type"), max_length=20, choices=ProviderType.choices
    )
    reason = models.TextField(_("reason"), max_length=500, blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("provider type of our own")
        verbose_name_plural = _("provider types of our own")
        ordering = ["organization__name", "pk"]

    def __str__(self) -> str:
        return f"{self.organization.name}: {self.get_provider_type_display()}"
