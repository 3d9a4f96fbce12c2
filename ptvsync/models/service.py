"""Services: what residents look for."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ptvsync.provider import ProviderType
from ptvsync.records import ServiceRecord

from .organization import Organization
from .registry_row import RecordText, RegistryQuerySet, RegistryRow, Status


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

    from ptvsync.models.addition import ServiceAddition


SUOMI_FI_SERVICE = "https://www.suomi.fi/palvelut/{slug}/{id}"
NAMELESS_SLUG = "palvelu"


def _codes(label: _StrOrPromise, length: int) -> ArrayField:
    return ArrayField(
        models.CharField(max_length=length), verbose_name=label, default=list, blank=True
    )


class ServiceQuerySet(RegistryQuerySet["Service"]):
    """Services by where they are offered."""

    def published(self) -> ServiceQuerySet:
        """Services that PTV publishes."""
        return self.filter(status=Status.PUBLISHED)

    def visible(self) -> ServiceQuerySet:
        """Published services that the county has not hidden: those that the public may see."""
        return self.published().exclude(addition__hidden=True)

    def gone(self) -> ServiceQuerySet:
        """The others: withdrawn ones and hidden ones."""
        return self.filter(~models.Q(status=Status.PUBLISHED) | models.Q(addition__hidden=True))

    def in_municipality(self, code: str) -> ServiceQuerySet:
        """Services offered in a municipality, nationwide ones included."""
        return self.in_region([code])

    def in_region(self, codes: Collection[str]) -> ServiceQuerySet:
        """Services offered in any of the municipalities, nationwide ones included."""
        here = models.Q(municipality_codes__overlap=list(codes))
        return self.filter(here | models.Q(nationwide=True))


class Service(RegistryRow):
    """One service. ``municipality_codes`` holds those of its counties and regions too.

    ``keywords`` are lower case, of every language; ``languages`` are those that have texts;
    ``is_remote`` says that it can be used without going anywhere.
    """

    name = models.CharField(_("name"), max_length=255)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("provider"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="services",
    )
    area_scope = models.CharField(max_length=30)
    nationwide = models.BooleanField(_("nationwide"), default=False, db_index=True)
    municipality_codes = _codes(_("municipalities"), 3)
    class_codes = _codes(_("service classes"), 10)
    target_group_codes = _codes(_("target groups"), 10)
    life_event_codes = _codes(_("life events"), 10)
    keywords = _codes(_("keywords"), 300)
    languages = _codes(_("languages"), 3)
    is_free = models.BooleanField(_("free of charge"), default=False)
    is_remote = models.BooleanField(_("remote"), default=False)
    provider_type = models.CharField(
        _("provider type"), max_length=20, choices=ProviderType.choices, blank=True, db_index=True
    )

    objects = ServiceQuerySet.as_manager()

    title = RecordText("names")
    summary = RecordText("summaries")
    description = RecordText("descriptions")
    user_instruction = RecordText("user_instructions")
    conditions = RecordText("conditions")
    charge_text = RecordText("charge_info")

    class Meta(RegistryRow.Meta):
        permissions = [("refresh_service", "Can fetch a service again")]
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["name"]
        indexes = [
            GinIndex(fields=["municipality_codes"], name="service_municipality_codes"),
            GinIndex(fields=["class_codes"], name="service_class_codes"),
            GinIndex(fields=["target_group_codes"], name="service_target_group_codes"),
            GinIndex(fields=["life_event_codes"], name="service_life_event_codes"),
            GinIndex(fields=["keywords"], name="service_keywords"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.organization.name})" if self.organization else self.name

    @cached_property
    def data(self) -> ServiceRecord:
        """The typed record."""
        return ServiceRecord.model_validate(self.record)

    @property
    def own_addition(self) -> ServiceAddition | None:
        """What the county has added to it, if anything."""
        return getattr(self, "addition", None)

    @property
    def is_hidden(self) -> bool:
        """Whether the county hides it."""
        return self.own_addition is not None and self.own_addition.hidden

    @property
    def is_visible(self) -> bool:
        """Whether the public may see it; one query unless ``addition`` is at hand."""
        return self.is_published and not self.is_hidden

    @property
    def slug(self) -> str:
        """The readable part of the address, from the title in the active language."""
        return slugify(self.title) or NAMELESS_SLUG

    def get_absolute_url(self) -> str:
        """The service's own page, in the active language."""
        kwargs = {"slug": self.slug, "registry_id": self.registry_id}
        return reverse("themepages:service", kwargs=kwargs)

    def suomi_fi_url(self) -> str:
        """The same service in Suomi.fi."""
        return SUOMI_FI_SERVICE.format(slug=self.slug, id=self.registry_id)
