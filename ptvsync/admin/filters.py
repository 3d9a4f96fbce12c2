"""Filters of the listings."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from cms.region.models import RegionSettings
from ptvsync.models import (
    Municipality,
    Organization,
    Service,
    ServiceChannel,
    ServiceQuerySet,
    SyncRun,
)


def own_municipalities(_request: HttpRequest | None = None) -> QuerySet[Municipality]:
    """The municipalities of every site's region."""
    regions = RegionSettings.objects.values_list("municipality_codes", flat=True)
    codes = {code for codes in regions for code in codes}
    return Municipality.objects.filter(code__in=codes)


class ServiceFilterSet(WagtailFilterSet):
    """Services by place, provider and status."""

    municipality = ModelChoiceFilter(
        label=_("Municipality"), queryset=own_municipalities, method="in_municipality"
    )

    class Meta:
        model = Service
        fields = ["provider_type", "status", "is_free", "is_remote"]

    def in_municipality(
        self, services: ServiceQuerySet, _name: str, municipality: Municipality
    ) -> ServiceQuerySet:
        """Services offered in a municipality, nationwide ones included."""
        return services.in_municipality(municipality.code)


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


class SyncRunFilterSet(WagtailFilterSet):
    """Runs by kind and outcome."""

    class Meta:
        model = SyncRun
        fields = ["status", "kind", "dry_run"]
