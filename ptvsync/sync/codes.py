"""Keeping the copies of PTV's code lists: codes are added and renamed, never removed."""

from __future__ import annotations

from collections.abc import Iterable
from logging import getLogger
from typing import Any

from django.utils.text import slugify

from cms.region.models import RegionSettings
from ptvsync.language import localize
from ptvsync.models import (
    Area,
    CodeRow,
    Country,
    IndustrialClass,
    Language,
    LifeEvent,
    Municipality,
    OntologyTerm,
    ServiceClass,
    TargetGroup,
)
from ptvsync.reading.lengths import TooLong, check
from ptvsync.records import CodeList, CodeRecord

from .lengths import lengths_of


logger = getLogger(__name__)

TREES: dict[CodeList, type[CodeRow]] = {
    CodeList.SERVICE_CLASS: ServiceClass,
    CodeList.TARGET_GROUP: TargetGroup,
    CodeList.LIFE_EVENT: LifeEvent,
}
FLAT: dict[CodeList, type[CodeRow]] = {
    CodeList.INDUSTRIAL_CLASS: IndustrialClass,
    CodeList.ONTOLOGY_TERM: OntologyTerm,
    CodeList.LANGUAGE: Language,
    CodeList.COUNTRY: Country,
}


def save_codes(codes: Iterable[CodeRecord]) -> bool:
    """Write the entries that are new or changed; whether any area is among them."""
    found = list(codes)
    for code_list, model in TREES.items():
        entries = [code for code in found if code.list is code_list]
        _save(model, {code.code: {"names": code.names, "parent": code.parent} for code in entries})
    for code_list, model in FLAT.items():
        named = [code for code in found if code.list is code_list and code.names]
        _save(model, {code.code: {"names": code.names} for code in named})
    areas = [
        _save_areas(kind, [code for code in found if code.list is kind])
        for kind in (CodeList.REGION, CodeList.WELLBEING_COUNTY)
    ]
    _save_municipalities([code for code in found if code.list is CodeList.MUNICIPALITY])
    return any(areas)


def _save(model: type[CodeRow], wanted: dict[str, dict[str, Any]], **common: str) -> bool:
    """Write the entries of a list that are new or changed; whether there were any."""
    wanted = {code: values for code, values in wanted.items() if _fits(model, code, values)}
    rows = {row.code: row for row in model._default_manager.filter(**common)}
    new = [model(code=code, **common, **wanted[code]) for code in wanted.keys() - rows.keys()]
    changed = [row for code, row in rows.items() if _updated(row, wanted.get(code, {}))]
    model._default_manager.bulk_create(new)
    if changed:
        model._default_manager.bulk_update(changed, list(next(iter(wanted.values()))))
    return bool(new or changed)


def _fits(model: type[CodeRow], code: str, values: dict[str, Any]) -> bool:
    """Whether the columns can hold an entry; one that they cannot is left out."""
    try:
        check(lengths_of(model), {"code": code, **values})
    except TooLong as error:
        logger.warning("An entry of PTV's code lists is left out: %s", error)
        return False
    return True


def _updated(row: CodeRow, values: dict[str, Any]) -> bool:
    changes = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changes.items():
        setattr(row, name, value)
    return bool(changes)


def _save_areas(kind: CodeList, entries: list[CodeRecord]) -> bool:
    """Save regions or counties; v11 leaves out the municipalities of those no service names."""
    known = dict(Area.objects.filter(type=kind.value).values_list("code", "municipality_codes"))
    own = _counties_of_sites() if kind is CodeList.WELLBEING_COUNTY else {}
    wanted = {
        code.code: {
            "names": code.names,
            "municipality_codes": list(code.municipalities)
            or known.get(code.code)
            or own.get(code.code, []),
        }
        for code in entries
    }
    return _save(Area, wanted, type=kind.value)


def _counties_of_sites() -> dict[str, list[str]]:
    regions = RegionSettings.objects.exclude(county_code="")
    return {region.county_code: sorted(region.municipality_codes) for region in regions}


def _save_municipalities(entries: list[CodeRecord]) -> None:
    """Save municipalities; the slug is part of public addresses and is given once."""
    slugs = dict(Municipality.objects.values_list("code", "slug"))
    counties = {
        code: area.code
        for area in Area.objects.filter(type=CodeList.WELLBEING_COUNTY.value)
        for code in area.municipality_codes
    }
    wanted = {}
    for entry in entries:
        slug = slugs.get(entry.code) or _new_slug(entry, slugs)
        slugs[entry.code] = slug
        county = counties.get(entry.code, "")
        wanted[entry.code] = {"names": entry.names, "county_code": county, "slug": slug}
    _save(Municipality, wanted)


def _new_slug(entry: CodeRecord, slugs: dict[str, str]) -> str:
    slug = slugify(localize(entry.names, "fi")) or entry.code
    return f"{slug}-{entry.code}" if slug in slugs.values() else slug
