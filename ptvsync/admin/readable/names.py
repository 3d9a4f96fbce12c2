"""Names of the codes and ids that records carry, looked up once for a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ptvsync.models import (
    Area,
    CodeRow,
    IndustrialClass,
    Language,
    LifeEvent,
    Municipality,
    OntologyTerm,
    Organization,
    Service,
    ServiceChannel,
    ServiceClass,
    TargetGroup,
    UriRow,
)
from ptvsync.models.codes import AreaType


CODE_LISTS: dict[str, type[CodeRow]] = {
    "classes": ServiceClass,
    "target_groups": TargetGroup,
    "life_events": LifeEvent,
    "municipality": Municipality,
    "municipalities": Municipality,
    "languages": Language,
}
# Lists too large to be read whole for a page.
URI_LISTS: dict[str, type[UriRow]] = {
    "industrial_classes": IndustrialClass,
    "ontology_terms": OntologyTerm,
}
AREA_TYPES = {
    "regions": AreaType.REGION,
    "wellbeing_counties": AreaType.WELLBEING_COUNTY,
}
ROWS = {
    "organization_id": Organization,
    "other_organization_ids": Organization,
    "parent_id": Organization,
    "service_ids": Service,
    "channel_ids": ServiceChannel,
}


@dataclass(frozen=True)
class Names:
    """``names[field][code or id]`` is what is shown; a code without a name is shown as itself."""

    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, key: str, code: object) -> str:
        """The name of a code or id that stands in a field."""
        return self.names.get(key, {}).get(str(code), str(code))


def names_of(records: Iterable[Mapping[str, Any] | None]) -> Names:
    """The names that these records need; a fixed number of queries."""
    listed = [record for record in records if record]
    asked = _ids(listed)
    found = {key: _titles(model.objects.all()) for key, model in _code_models()}
    for key, uris in URI_LISTS.items():
        named = {uri for record in listed for uri in record.get(key) or ()}
        found[key] = _titles(uris._default_manager.filter(code__in=named))
    for key, kind in AREA_TYPES.items():
        found[key] = _titles(Area.objects.filter(type=kind))
    for model in set(ROWS.values()):
        ids = {one for key, ids in asked.items() if ROWS[key] is model for one in ids}
        rows: Any = model._default_manager.filter(registry_id__in=ids) if ids else []
        titles = {str(row.registry_id): row.name for row in rows}
        found |= {key: titles for key, owner in ROWS.items() if owner is model}
    return Names(found)


def _code_models() -> list[tuple[str, Any]]:
    return list(CODE_LISTS.items())


def _titles(rows: Iterable[CodeRow]) -> dict[str, str]:
    return {row.code: str(row.title) for row in rows}


def _ids(records: Iterable[Mapping[str, Any] | None]) -> dict[str, set[UUID]]:
    asked: dict[str, set[UUID]] = {key: set() for key in ROWS}
    for key, value in _pairs(record for record in records if record):
        asked[key].update(_uuids(value if isinstance(value, list) else [value]))
    return asked


def _pairs(records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Every (field, value) with ids in the records, those of producers too."""
    for record in records:
        producers = record.get("producers") or []
        for part in [record, *(item for item in producers if isinstance(item, dict))]:
            yield from ((key, part[key]) for key in ROWS if part.get(key))


def _uuids(values: Iterable[object]) -> Iterator[UUID]:
    for value in values:
        try:
            yield UUID(str(value))
        except ValueError:
            continue
