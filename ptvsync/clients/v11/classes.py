"""Classification entries inside v11's answers: codes for records, names for the code lists."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.clients.draft import Payload
from ptvsync.clients.words import parent_code
from ptvsync.records import CodeList, CodeRecord

from .areas import COUNTIES, REGIONS, municipality_codes
from .old_codes import code_of
from .rows import items, texts


CLASSIFIED = {
    "serviceClasses": CodeList.SERVICE_CLASS,
    "targetGroups": CodeList.TARGET_GROUP,
    "lifeEvents": CodeList.LIFE_EVENT,
}
BY_URI = {
    "industrialClasses": CodeList.INDUSTRIAL_CLASS,
    "ontologyTerms": CodeList.ONTOLOGY_TERM,
}


def codes(payload: Payload, key: str) -> tuple[str, ...]:
    """The codes under ``key``, also of old entries whose ``newUri`` alone tells the code."""
    found = {_code(entry) for entry in items(payload, key)}
    return tuple(sorted(found - {""}))


def uris(payload: Payload, key: str) -> tuple[str, ...]:
    """The uris under ``key``."""
    return tuple(sorted({_uri(entry) for entry in items(payload, key)} - {""}))


def code_records(payload: Payload) -> Iterator[CodeRecord]:
    """What a service tells of the code lists: v11 gives the names of classes and areas nowhere else."""
    for key, code_list in CLASSIFIED.items():
        for entry in items(payload, key):
            if (code := _code(entry)) and (names := texts(entry, "name")):
                parent = parent_code(code)
                yield CodeRecord(
                    list=code_list, code=code, uri=_uri(entry), names=names, parent=parent
                )
    for key, code_list in BY_URI.items():
        for entry in items(payload, key):
            if (uri := _uri(entry)) and (names := texts(entry, "name")):
                yield CodeRecord(list=code_list, code=uri, uri=uri, names=names)
    for entry in items(payload, "areas"):
        yield from _area_records(entry)


def _area_records(entry: Payload) -> Iterator[CodeRecord]:
    kind = entry.get("type")
    code_list = CodeList.REGION if kind in REGIONS else CodeList.WELLBEING_COUNTY
    if kind in REGIONS | COUNTIES and entry.get("code"):
        yield CodeRecord(
            list=code_list,
            code=entry["code"].zfill(2),
            names=texts(entry, "name"),
            municipalities=tuple(sorted(municipality_codes(entry))),
        )


def _code(entry: Payload) -> str:
    return entry.get("code") or code_of(_uri(entry))


def _uri(entry: Payload) -> str:
    return entry.get("newUri") or entry.get("uri") or ""
