"""The reference lists of v12. A missing translation is an empty string, as in PTV."""

from __future__ import annotations

from collections.abc import Callable

from ptvsync.records import CodeList, CodeRecord, Texts
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .paging import page
from .parameters import Parameters


_LANGUAGES = ("fi", "sv", "en")
_CLASSIFICATIONS = {
    "/target-groups": CodeList.TARGET_GROUP,
    "/life-events": CodeList.LIFE_EVENT,
    "/service-classes": CodeList.SERVICE_CLASS,
}
_PLAIN = {
    "/municipality-codes": CodeList.MUNICIPALITY,
    "/language-codes": CodeList.LANGUAGE,
    "/country-codes": CodeList.COUNTRY,
}
_AREAS = {
    "/region-codes": CodeList.REGION,
    "/wellbeing-services-county-codes": CodeList.WELLBEING_COUNTY,
}


def add_reference_routes(router: Router) -> None:
    """Register the eleven lists."""
    for path, kind in _CLASSIFICATIONS.items():
        router.add(path, _list(_entries(kind, _classification)))
    for path, kind in _AREAS.items():
        router.add(path, _list(_entries(kind, _area)))
    for path, kind in _PLAIN.items():
        router.add(path, _list(_entries(kind, _plain)))
    router.add("/industrial-classes", _list(_entries(CodeList.INDUSTRIAL_CLASS, _industry)))
    router.add("/ontology-terms", _list(_ontology_terms))
    router.add("/postal-codes", _list(_postal_codes))


def _list(rows: Callable[[World], list[Json]]) -> Callable[[World, Request], Response]:
    """Return the handler of a list with the filters that all of them have."""

    def answer(world: World, request: Request) -> Response:
        parameters = Parameters(request)
        codes, uris = parameters.values("codes"), parameters.values("uris")
        valid = parameters.word("isValid", ("true", "false"))
        name = request.first("name").casefold()
        found = [
            row
            for row in world.kept(rows, lambda: rows(world))
            if (not codes or row.get("code") in codes)
            and (not uris or row.get("uri") in uris)
            and valid != "false"
            and name in str(row["name"]).casefold()
        ]
        return page(parameters, found, lambda row: row)

    return answer


def _entries(
    kind: CodeList, row: Callable[[CodeRecord, World], Json]
) -> Callable[[World], list[Json]]:
    return lambda world: [row(entry, world) for entry in world.codes.entries(kind)]


def _row(code: str, names: Texts) -> Json:
    return {"code": code, "isValid": True, "name": _names(names)}


def _names(names: Texts) -> dict[str, str]:
    return {language: names.get(language, "") for language in _LANGUAGES}


def _plain(entry: CodeRecord, world: World) -> Json:
    return _row(entry.code, entry.names)


def _area(entry: CodeRecord, world: World) -> Json:
    return {**_row(entry.code, entry.names), "municipalities": list(entry.municipalities)}


def _classification(entry: CodeRecord, world: World) -> Json:
    parent = world.codes.find(entry.list, entry.parent)
    return {
        "code": entry.code,
        "uri": entry.uri,
        "parentUri": parent.uri if parent else None,
        "isValid": True,
        "name": _names(entry.names),
    }


def _industry(entry: CodeRecord, world: World) -> Json:
    return {**_classification(entry, world), "code": entry.uri.rpartition("/")[2]}


def _ontology_terms(world: World) -> list[Json]:
    """Return the named terms, and those that services name but the stand-in does not."""
    named = {entry.uri: entry.names for entry in world.codes.entries(CodeList.ONTOLOGY_TERM)}
    used = {uri for item in list(world.services.values()) for uri in item.ontology_terms}
    return [
        {"uri": uri, "type": "YSO", "parentUris": [], "isValid": True, "name": _names(names)}
        for uri, names in sorted({**dict.fromkeys(used, {}), **named}.items())
    ]


def _postal_codes(world: World) -> list[Json]:
    return [_row(code, names) for code, names in sorted(world.post_offices().items())]
