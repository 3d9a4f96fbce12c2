"""Service channels: places, phones, e-services, web pages and forms."""

from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ptvsync.records import ChannelRecord, ChannelType

from .organization import Organization
from .registry_row import RecordText, RegistryQuerySet, RegistryRow


CHANNEL_TYPES = {
    ChannelType.LOCATION.value: _("Place"),
    ChannelType.PHONE.value: _("Phone service"),
    ChannelType.E_SERVICE.value: _("E-service"),
    ChannelType.WEB_PAGE.value: _("Web page"),
    ChannelType.FORM.value: _("Form"),
}


class ServiceChannelQuerySet(RegistryQuerySet["ServiceChannel"]):
    """Channels."""


class ServiceChannel(RegistryRow):
    """A way to use a service; ``lat`` and ``lon`` are WGS84 degrees of a place."""

    name = models.CharField(_("name"), max_length=255)
    type = models.CharField(_("type"), max_length=20, choices=CHANNEL_TYPES, db_index=True)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("provider"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="channels",
    )
    municipality_code = models.CharField(_("municipality"), max_length=3, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)

    objects = ServiceChannelQuerySet.as_manager()

    title = RecordText("names")
    summary = RecordText("summaries")
    description = RecordText("descriptions")

    class Meta(RegistryRow.Meta):
        verbose_name = _("service channel")
        verbose_name_plural = _("service channels")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def data(self) -> ChannelRecord:
        """The typed record."""
        return ChannelRecord.model_validate(self.record)
