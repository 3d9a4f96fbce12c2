"""Connections: which service is reached through which channel, and what is said of the pair."""

from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ptvsync.records import ConnectionRecord

from .channel import ServiceChannel
from .registry_row import RegistryQuerySet, RegistryRow
from .service import Service


class ConnectionQuerySet(RegistryQuerySet["Connection"]):
    """Connections."""


class Connection(RegistryRow):
    """One service at one channel."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="connections")
    channel = models.ForeignKey(
        ServiceChannel, on_delete=models.CASCADE, related_name="connections"
    )

    objects = ConnectionQuerySet.as_manager()

    class Meta(RegistryRow.Meta):
        verbose_name = _("connection")
        verbose_name_plural = _("connections")

    def __str__(self) -> str:
        return f"{self.service_id} – {self.channel_id}"

    @cached_property
    def data(self) -> ConnectionRecord:
        """The typed record."""
        return ConnectionRecord.model_validate(self.record)
