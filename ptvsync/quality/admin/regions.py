"""Whose flags are shown where several regions share the house: those of the address's own region first."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter

from cms.region.models import RegionSettings
from ptvsync.models import Service
from ptvsync.reach import reach_of


EVERY = "all"


def several_regions() -> list[RegionSettings]:
    """The regions when there are several to choose from, else none."""
    regions = RegionSettings.objects.exclude(municipality_codes=[]).select_related("site")
    found = list(regions.order_by("site__site_name", "pk"))
    return found if len(found) > 1 else []


def chosen_region(value: str, request: HttpRequest | None) -> RegionSettings | None:
    """The region of the filter's value; without one that of the address. None for all of them."""
    regions = several_regions()
    if value == EVERY or not regions:
        return None
    if value:
        return next((region for region in regions if str(region.pk) == value), None)
    own = RegionSettings.for_request(request) if request else None
    return own if own in regions else None


def services_of(region: RegionSettings) -> QuerySet[Service]:
    """The services that are offered in a region or chosen into it."""
    return Service.objects.filter(reach_of(region).offered())


def region_filter(regions: list[RegionSettings]) -> ChoiceFilter:
    """The choice of a region; ``QualityFilterSet`` follows it, also when nothing is chosen."""
    named = [(str(region.pk), region.county_name or str(region.site)) for region in regions]
    return ChoiceFilter(
        label=_("Region"),
        choices=[(EVERY, _("All regions")), *named],
        empty_label=_("The region of this address"),
        method="in_region",
    )
