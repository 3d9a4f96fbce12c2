"""Classification entries as v11 writes them inside content."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from ptvsync.records import CodeList, CodeRecord
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .rows import rows


_ONTOLOGY_TYPES = {
    CodeList.SERVICE_CLASS: "ptvserclass2",
    CodeList.TARGET_GROUP: "ptvkohderyhmat",
    CodeList.LIFE_EVENT: "ptvelti",
}


def service_classes(codes: tuple[str, ...], world: World) -> list[Json]:
    """Return service classes, whose descriptions the stand-in leaves out."""
    items = coded_items(CodeList.SERVICE_CLASS, codes, world)
    return [{"name": item.pop("name"), "description": [], **item} for item in items]


def coded_items(kind: CodeList, codes: tuple[str, ...], world: World) -> list[Json]:
    """Return entries of a code list."""
    return [_item(kind, code, world) for code in codes]


def ontology_terms(uris: tuple[str, ...], world: World) -> list[Json]:
    """Return ontology terms; the stand-in does not know the names of all."""
    return [_term("YSO", uri, world.codes.find(CodeList.ONTOLOGY_TERM, uri)) for uri in uris]


def industrial_classes(uris: tuple[str, ...], world: World) -> list[Json]:
    """Return industrial classes; the stand-in does not know the names of all."""
    return [
        {
            **_term("jhs", uri, world.codes.find(CodeList.INDUSTRIAL_CLASS, uri)),
            "code": uri.rsplit("/", 1)[-1],
        }
        for uri in uris
    ]


def _item(kind: CodeList, code: str, world: World) -> Json:
    entry = world.codes.find(kind, code) or CodeRecord(list=kind, code=code, names={})
    parent = world.codes.find(kind, entry.parent)
    return {
        "name": rows(entry.names),
        "code": code,
        "ontologyType": _ONTOLOGY_TYPES[kind],
        "uri": entry.uri,
        "parentId": str(uuid5(NAMESPACE_URL, parent.uri)) if parent else None,
        "parentUri": parent.uri if parent else None,
    }


def _term(ontology: str, uri: str, entry: CodeRecord | None) -> Json:
    names = entry.names if entry else {}
    return {
        "name": [
            {"value": names.get(language), "language": language} for language in ("fi", "sv", "en")
        ],
        "code": None,
        "ontologyType": ontology,
        "uri": uri,
        "parentId": None,
        "parentUri": None,
    }
