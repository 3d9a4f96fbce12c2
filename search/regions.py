"""Which sites find a service: those whose regions it belongs to, by place or by choice."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import QuerySet

from cms.region.models import RegionSettings
from ptvsync.models import Service
from ptvsync.reach import offered_in
from search.models import SearchDocument


def regions_of(services: QuerySet[Service]) -> dict[int, tuple[int, ...]]:
    """Primary key of a service → those of the root pages of its sites, in order; without those of none."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for region in RegionSettings.objects.select_related("site"):
        belonging = services.filter(offered_in(region)).order_by()
        for pk in belonging.values_list("pk", flat=True):
            found[pk].add(region.site.root_page_id)
    return {pk: tuple(sorted(roots)) for pk, roots in found.items()}


def moved_services() -> set[int]:
    """The indexed services that belong to other regions than their documents say."""
    regions = regions_of(Service.objects.visible())
    documents = SearchDocument.objects.filter(kind="service").values_list("object_id", "regions")
    told = {(int(pk), tuple(roots)) for pk, roots in documents}
    return {pk for pk, roots in told if regions.get(pk, ()) != roots}
