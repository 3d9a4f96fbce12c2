"""Which services belong to a region: by place, or because its settings choose them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from cms.region.models import RegionSettings
from ptvsync.models import Area, Organization, ServiceClass, ServiceCollection, TargetGroup
from ptvsync.models.codes import AreaType
from ptvsync.records import Area as Place


@dataclass(frozen=True)
class Reach:
    """Services of some municipalities, of the whole country if ``takes_nationwide``, and chosen ones;
    of these, those that have one of each kind of codes, where such are given.

    ``services`` are PTV ids, ``organizations`` primary keys. Organisations and codes below the chosen
    ones are included.
    """

    municipalities: frozenset[str] = frozenset()
    takes_nationwide: bool = False
    services: frozenset[UUID] = frozenset()
    organizations: frozenset[int] = frozenset()
    class_codes: frozenset[str] = frozenset()
    target_group_codes: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    def condition(self) -> Q:
        """The services as a condition of a query on Service."""
        wanted = self.offered()
        for column in ("class_codes", "target_group_codes", "languages"):
            if codes := getattr(self, column):
                wanted &= Q(**{f"{column}__overlap": sorted(codes)})
        return wanted

    def offered(self) -> Q:
        """The services by place and choice only, whatever they are about."""
        offered = Q(municipality_codes__overlap=sorted(self.municipalities))
        if self.takes_nationwide:
            offered |= Q(nationwide=True)
        if self.services:
            offered |= Q(registry_id__in=self.services)
        if self.organizations:
            offered |= Q(organization__in=self.organizations)
        return offered


def offered_in(region: RegionSettings) -> Q:
    """The services of a region as a condition of a query on Service."""
    return reach_of(region).condition()


def reach_of(region: RegionSettings) -> Reach:
    """What a region's settings ask for."""
    return Reach(
        municipalities=frozenset(region.municipality_codes),
        takes_nationwide=region.ptv_nationwide,
        services=frozenset(_chosen_services(region)),
        organizations=frozenset(subtree(region.ptv_organization_ids)),
        class_codes=_with_children(ServiceClass, region.ptv_class_codes),
        target_group_codes=_with_children(TargetGroup, region.ptv_target_group_codes),
        languages=frozenset(region.ptv_languages),
    )


def _with_children(
    codes: type[ServiceClass] | type[TargetGroup], chosen: Collection[str]
) -> frozenset[str]:
    """The codes and those below them; asks nothing when none is chosen."""
    below = codes.objects.filter(parent__in=chosen).values_list("code", flat=True)
    return frozenset(chosen).union(below) if chosen else frozenset()


def subtree(registry_ids: Iterable[UUID]) -> set[int]:
    """Primary keys of the organisations with these PTV ids and of all below them, one query a level."""
    found: set[int] = set()
    roots = list(registry_ids)
    level = set(_keys(Q(registry_id__in=roots))) if roots else set()
    while level:
        found |= level
        level = set(_keys(Q(parent__in=level))) - found
    return found


def with_parents(keys: Iterable[int]) -> set[int]:
    """Primary keys of organisations and of all they are part of, one query a level."""
    found: set[int] = set()
    level = set(keys)
    while level:
        found |= level
        above = Organization.objects.filter(children__in=level).values_list("pk", flat=True)
        level = set(above) - found
    return found


def _keys(condition: Q) -> Iterable[int]:
    return Organization.objects.filter(condition).values_list("pk", flat=True)


def _chosen_services(region: RegionSettings) -> set[UUID]:
    chosen = set(region.ptv_service_ids)
    if region.ptv_collection_ids:
        collections = ServiceCollection.objects.published()
        named = collections.filter(registry_id__in=region.ptv_collection_ids)
        for service_ids in named.values_list("service_ids", flat=True):
            chosen.update(service_ids)
    return chosen


def municipalities_of(place: Place) -> frozenset[str]:
    """The municipalities of a record's area, those of its regions and counties included."""
    named = Q(type=AreaType.REGION, code__in=place.regions)
    named |= Q(type=AreaType.WELLBEING_COUNTY, code__in=place.wellbeing_counties)
    codes = set(place.municipalities)
    for members in Area.objects.filter(named).values_list("municipality_codes", flat=True):
        codes.update(members)
    return frozenset(codes)
