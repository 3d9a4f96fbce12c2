"""Service collections, by which an organisation or a region chooses services."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ptvsync.records import CollectionRecord

from .registry_row import RecordText, RegistryQuerySet, RegistryRow


class ServiceCollectionQuerySet(RegistryQuerySet["ServiceCollection"]):
    """Collections."""


class ServiceCollection(RegistryRow):
    """One collection; ``service_ids`` are PTV ids of its services."""

    name = models.CharField(_("name"), max_length=255)
    service_ids = ArrayField(models.UUIDField(), verbose_name=_("services"), default=list)

    objects = ServiceCollectionQuerySet.as_manager()

    title = RecordText("names")

    class Meta(RegistryRow.Meta):
        verbose_name = _("service collection")
        verbose_name_plural = _("service collections")
        ordering = ["name"]
        indexes = [GinIndex(fields=["service_ids"], name="collection_service_ids")]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def data(self) -> CollectionRecord:
        """The typed record."""
        return CollectionRecord.model_validate(self.record)
