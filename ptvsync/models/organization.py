"""Organisations that are responsible for services or channels."""

from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ptvsync.provider import ProviderType
from ptvsync.records import OrganizationRecord

from .registry_row import RecordText, RegistryQuerySet, RegistryRow


class OrganizationQuerySet(RegistryQuerySet["Organization"]):
    """Organisations."""


class Organization(RegistryRow):
    """An organisation or a part of one; ``type`` is an OrganizationType of the records."""

    name = models.CharField(_("name"), max_length=255)
    type = models.CharField(_("type"), max_length=20)
    business_id = models.CharField(_("business ID"), max_length=20, blank=True)
    municipality_code = models.CharField(_("municipality"), max_length=3, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
    )
    provider_type = models.CharField(
        _("provider type"), max_length=20, choices=ProviderType.choices, db_index=True
    )

    objects = OrganizationQuerySet.as_manager()

    title = RecordText("names")
    summary = RecordText("summaries")
    description = RecordText("descriptions")

    class Meta(RegistryRow.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def data(self) -> OrganizationRecord:
        """The typed record."""
        return OrganizationRecord.model_validate(self.record)
