"""Filters of the listings."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
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

from .contributions import service_filters


def own_municipalities(_request: HttpRequest | None = None) -> QuerySet[Municipality]:
    """The municipalities of every site's region."""
    regions = RegionSettings.objects.values_list("municipality_codes", flat=True)
    codes = {code for codes in regions for code in codes}
    return Municipality.objects.filter(code__in=codes)


class ServiceFilterSet(WagtailFilterSet):
    """Services by place, provider, status and language, and by what other apps know of them."""

    municipality = ModelChoiceFilter(
        label=_("Municipality"), queryset=own_municipalities, method="in_municipality"
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
