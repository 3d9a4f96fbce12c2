"""What is fetched: the union of what the regions of all sites want."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.region.models import RegionSettings
from ptvsync.clients import Scope

from .errors import SyncError


NOTHING_TO_FETCH = _("There is nothing to fetch: set the municipalities in Settings, Region.")


def scope_of_sites() -> Scope:
    """The scope of every site's region settings; raises SyncError when it is empty."""
    regions = list(RegionSettings.objects.all())
    scope = Scope(
        municipalities=_union(region.municipality_codes for region in regions),
        counties=_union([region.county_code] for region in regions if region.county_code),
        nationwide=any(region.ptv_nationwide for region in regions),
        organization_ids=_union(region.ptv_organization_ids for region in regions),
        collection_ids=_union(region.ptv_collection_ids for region in regions),
        service_ids=_union(region.ptv_service_ids for region in regions),
    )
    if scope.is_empty:
        raise SyncError(NOTHING_TO_FETCH)
    return scope


def _union(lists: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(sorted({item for values in lists for item in values}))
