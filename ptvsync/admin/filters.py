"""Filters of the listings."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.forms import RadioSelect
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from cms.region.models import RegionSettings
from ptvsync.models import (
    Municipality,
    Organization,
    Service,
    ServiceChannel,
    ServiceCollection,
    ServiceQuerySet,
    SyncRun,
)
from ptvsync.reach import offered_in, subtree, with_parents

from .contributions import service_filters


def own_municipalities(_request: HttpRequest | None = None) -> QuerySet[Municipality]:
    """The municipalities of every site's region."""
    regions = RegionSettings.objects.values_list("municipality_codes", flat=True)
    codes = {code for codes in regions for code in codes}
    return Municipality.objects.filter(code__in=codes)


def own_providers(_request: HttpRequest | None = None) -> QuerySet[Organization]:
    """The providers of services of every site's region, and the organisations they are part of."""
    offered = Q(pk__in=())
    for region in RegionSettings.objects.all():
        offered |= offered_in(region)
    providers = Service.objects.filter(offered, organization__isnull=False).order_by()
    keys = with_parents(providers.values_list("organization", flat=True).distinct())
    return Organization.objects.filter(pk__in=keys).only("registry_id", "name")


class ServiceFilterSet(WagtailFilterSet):
    """Services by place, provider, status and language, and by what other apps know of them."""

    municipality = ModelChoiceFilter(
        label=_("Municipality"), queryset=own_municipalities, method="in_municipality"
    )
    organization = ModelChoiceFilter(
        label=_("Provider"), queryset=own_providers, method="of_provider"
    )
    language = ChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, method="in_language", widget=RadioSelect
    )

    class Meta:
        model = Service
        fields = ["provider_type", "status", "is_free", "is_remote"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, item in service_filters().items():
            item.parent, item.model = self, Service
            self.filters[name] = item

    def in_municipality(
        self, services: ServiceQuerySet, _name: str, municipality: Municipality
    ) -> ServiceQuerySet:
        """Services offered in a municipality, nationwide ones included."""
        return services.in_municipality(municipality.code)

    def of_provider(
        self, services: ServiceQuerySet, _name: str, organization: Organization
    ) -> ServiceQuerySet:
        """Services of an organisation and of its parts."""
        return services.filter(organization__in=subtree([organization.registry_id]))

    def in_language(self, services: ServiceQuerySet, _name: str, code: str) -> ServiceQuerySet:
        """Services that have texts in a language."""
        return services.filter(languages__contains=[code])


class SeatFilterSet(WagtailFilterSet):
    """Rows by the municipality where they are."""

    municipality = ModelChoiceFilter(
        label=_("Municipality"), queryset=own_municipalities, method="in_municipality"
    )

    def in_municipality(self, rows: QuerySet, _name: str, municipality: Municipality) -> QuerySet:
        """Rows that are in a municipality."""
        return rows.filter(municipality_code=municipality.code)


class OrganizationFilterSet(SeatFilterSet):
    """Organisations by seat, provider type and status."""

    class Meta:
        model = Organization
        fields = ["provider_type", "status"]


class ChannelFilterSet(SeatFilterSet):
    """Channels by place, type and status."""

    class Meta:
        model = ServiceChannel
        fields = ["type", "status"]


class CollectionFilterSet(WagtailFilterSet):
    """Collections by status."""

    class Meta:
        model = ServiceCollection
        fields = ["status"]


class SyncRunFilterSet(WagtailFilterSet):
    """Runs by kind and outcome."""

    class Meta:
        model = SyncRun
        fields = ["status", "kind", "dry_run"]
