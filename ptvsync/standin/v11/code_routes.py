"""Code list endpoints of v11."""

from __future__ import annotations

from ptvsync.records import CodeList, Texts
from ptvsync.standin.http import Json, Request, Response
from ptvsync.standin.routing import Router
from ptvsync.standin.world import World

from .paging import id_page
from .queries import code_list_of
from .rows import rows


def add_code_routes(router: Router) -> None:
    """Register the endpoints."""
    router.add("/CodeList/GetMunicipalityCodes", municipality_codes)
    router.add("/CodeList/GetCountryCodes", country_codes)
    router.add("/CodeList/GetLanguageCodes", language_codes)
    router.add("/CodeList/GetPostalCodes", postal_codes)
    router.add("/CodeList/GetAreaCodes/type/{area}", area_codes)


def municipality_codes(world: World, request: Request) -> Response:
    """Answer every municipality."""
    return _entries(world, CodeList.MUNICIPALITY)


def area_codes(world: World, request: Request, area: str) -> Response:
    """Answer the areas of a type."""
    return _entries(world, code_list_of(area))


def country_codes(world: World, request: Request) -> Response:
    """Answer the countries of the stand-in, whose prefixes nobody asks for."""
    entries = world.codes.entries(CodeList.COUNTRY)
    return Response([{**_row(entry.code, entry.names), "prefixNumbers": []} for entry in entries])


def language_codes(world: World, request: Request) -> Response:
    """Answer the languages that the stand-in names."""
    return _entries(world, CodeList.LANGUAGE)


def postal_codes(world: World, request: Request) -> Response:
    """Answer a page of the postal codes in use."""
    offices = sorted(world.post_offices().items())
    return id_page(request, offices, lambda office: _row(*office))


def _entries(world: World, kind: CodeList) -> Response:
    return Response([_row(entry.code, entry.names) for entry in world.codes.entries(kind)])


def _row(code: str, names: Texts) -> Json:
    return {"code": code, "names": rows(names)}
