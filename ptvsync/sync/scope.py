"""What is fetched: the union of what the regions of all sites want."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from django.utils.translation import gettext_lazy as _

from cms.region.models import RegionSettings
from ptvsync.clients import Scope

from .errors import SyncError


NOTHING_TO_FETCH = _("There is nothing to fetch: set the municipalities in Settings, Region.")


def scope_of_sites() -> Scope:
    """The scope of every site's region settings."""
    regions = list(RegionSettings.objects.all())
    return Scope(
        municipalities=_union(region.municipality_codes for region in regions),
        counties=_union([region.county_code] for region in regions if region.county_code),
        nationwide=any(region.ptv_nationwide for region in regions),
        organization_ids=_union(region.ptv_organization_ids for region in regions),
        collection_ids=_union(region.ptv_collection_ids for region in regions),
        service_ids=_union(region.ptv_service_ids for region in regions),
    )


def check_not_empty(scope: Scope) -> None:
    """Raise SyncError when nothing would be fetched."""
    if scope.is_empty:
        raise SyncError(NOTHING_TO_FETCH)


def as_json(scope: Scope) -> dict[str, Any]:
    """The scope as a run keeps it, to compare with that of another."""
    data: dict[str, Any] = orjson.loads(orjson.dumps(scope))
    return data


def _union(lists: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(sorted({item for values in lists for item in values}))
