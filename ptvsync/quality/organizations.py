"""What the rules need to know of all organisations; they are few, so they are read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ptvsync.models import Area, Organization
from ptvsync.records import Area as RecordArea
from ptvsync.records import AreaScope, CodeList, OrganizationType

from .subject import Provider


AreaCodes = dict[tuple[str, str], list[str]]


@dataclass(frozen=True)
class Organizations:
    """Published organisations by primary key, and the municipalities of areas."""

    rows: dict[int, Organization]
    areas: AreaCodes

    def provider(self, pk: int | None) -> Provider | None:
        """The organisation as the rules see it, None when there is none."""
        row = self.rows.get(pk or 0)
        if row is None:
            return None
        area = row.data.area
        own = self._own_municipalities(row)
        return Provider(
            names=row.data.names,
            type=row.provider_type,
            municipalities=frozenset(own),
            surroundings=frozenset(own | self._counties(own)),
            nationwide=area is not None and area.scope is not AreaScope.LIMITED,
        )

    def line(self, pk: int | None) -> Iterator[Organization]:
        """The organisation and those above it."""
        seen = set()
        row = self.rows.get(pk or 0)
        while row is not None and row.pk not in seen:
            seen.add(row.pk)
            yield row
            row = self.rows.get(row.parent_id or 0)

    def same_business_ids(self) -> dict[int, tuple[str, ...]]:
        """Organisation → names of other hierarchies that have its business ID."""
        roots: dict[str, dict[int, str]] = defaultdict(dict)
        of_row = {}
        for pk, row in self.rows.items():
            if row.business_id:
                *_below, root = self.line(pk)
                of_row[pk] = root.pk
                roots[row.business_id][root.pk] = root.name
        return {
            pk: tuple(sorted(name for other, name in found.items() if other != root))
            for pk, root in of_row.items()
            if len(found := roots[self.rows[pk].business_id]) > 1
        }

    def _counties(self, codes: set[str]) -> set[str]:
        """The municipalities of the counties to which the codes belong."""
        county = CodeList.WELLBEING_COUNTY.value
        touched = [
            members
            for (kind, _code), members in self.areas.items()
            if kind == county and codes.intersection(members)
        ]
        return {code for members in touched for code in members}

    def _own_municipalities(self, row: Organization) -> set[str]:
        """The nearest area upwards; a municipality is its own area whatever else it is said to be."""
        for upper in self.line(row.pk):
            if upper.type == OrganizationType.MUNICIPALITY.value and upper.municipality_code:
                return {upper.municipality_code}
            if found := _municipalities(upper.data.area, self.areas):
                return found
        return set()


def read_organizations() -> Organizations:
    """Two queries."""
    rows = Organization.objects.published().defer("payload")
    areas = {(area.type, area.code): area.municipality_codes for area in Area.objects.all()}
    return Organizations({row.pk: row for row in rows}, areas)


def _municipalities(area: RecordArea | None, areas: AreaCodes) -> set[str]:
    if area is None or area.scope is not AreaScope.LIMITED:
        return set()
    codes = set(area.municipalities)
    for code in area.regions:
        codes.update(areas.get((CodeList.REGION.value, code), ()))
    for code in area.wellbeing_counties:
        codes.update(areas.get((CodeList.WELLBEING_COUNTY.value, code), ()))
    return codes
