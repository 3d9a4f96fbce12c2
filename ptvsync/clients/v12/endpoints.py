"""The endpoints of v12 that an importer needs, with their limits (§3.1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

import orjson

from ptvsync.clients.base import Scope
from ptvsync.clients.draft import Payload
from ptvsync.clients.http import Params, Read, RegistryHttp
from ptvsync.clients.pages import Page, PageStyle, Query, read_page
from ptvsync.clients.paging import HasPage, all_pages, asks_all, batches, in_parts
from ptvsync.records import CodeList, CodeRecord, Texts

from .codes import ASKED_BY_URI, LISTS, code_record, uri_record
from .outlines import outline, outlined_page
from .values import localised


PAGE_SIZE = 100
STYLE = PageStyle("totalPages", "items", "totalItems", {"pageSize": str(PAGE_SIZE)})
OUTLINES = replace(STYLE, read=outlined_page)
ARRAY = 20
WHOLE_COUNTRY = ("WholeCountry", "WholeCountryExceptAland")


class V12Endpoints:
    """Typed questions to v12; answers are payloads."""

    def __init__(self, http: RegistryHttp) -> None:
        self.http = http

    def codes(self) -> list[CodeRecord]:
        """The entries of every code list the project keeps."""
        return [
            code_record(code_list, row)
            for path, code_list in LISTS.items()
            for row in self._rows([Query(path)])
        ]

    def codes_of_uris(self, path: str, uris: Iterable[str]) -> list[CodeRecord]:
        """The entries with some uris, of a list in ``ASKED_BY_URI``."""
        queries = (Query(path, {"uris": part}) for part in in_parts(sorted(uris), ARRAY))
        return [uri_record(ASKED_BY_URI[path], row) for row in self._rows(queries)]

    def pages(self, queries: Iterable[Query], has_page: HasPage = asks_all) -> Iterator[Page]:
        """Every page of the queries, its items as outlines, but for those that one has."""
        return all_pages(self.http, queries, OUTLINES, has_page)

    def searches(self, scope: Scope, codes: Collection[CodeRecord]) -> list[Params]:
        """The searches whose union is the scope; a region counts when it has one of its municipalities."""
        if _is_everything(scope, codes):
            return [{}]
        regions = [item.code for item in codes if _overlaps(item, scope)]
        areas = (
            ("municipalities", scope.municipalities),
            ("wellbeingServicesCounties", scope.counties),
            ("regions", regions),
        )
        found: list[Params] = [
            {"areaType": "LimitedArea", name: list(part), f"{name}Match": "any"}
            for name, values in areas
            for part in in_parts(values, ARRAY)
        ]
        found += [{"areaType": word} for word in WHOLE_COUNTRY if scope.nationwide]
        organizations = self.subtrees(scope.organization_ids)
        found += [{"organizationContentIds": batch} for batch in batches(organizations, ARRAY)]
        found += [{"serviceCollectionContentId": str(item)} for item in scope.collection_ids]
        return found

    def count_pages(self, queries: Iterable[Query]) -> int:
        """How many questions it takes to read the queries whole."""
        firsts = self.http.map(lambda query: read_page(self.http, OUTLINES, query, 1), queries)
        return sum(max(page.count, 1) for page in firsts)

    def changed(self, kind: str, since: datetime) -> Iterator[Page]:
        """What of a kind was published in the whole country at or after a time."""
        return self.pages([Query(f"{kind}/search", {"publishedAtOrAfter": timestamp(since)})])

    def archived(self, kind: str, since: datetime) -> set[UUID]:
        """Ids of what was archived at or after a time."""
        query = Query(f"{kind}/archived", {"archivedAtOrAfter": timestamp(since)})
        return {UUID(row["contentId"]) for row in self._rows([query])}

    def details(self, kind: str, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """Outlines of objects, a page's worth at a time; what is not published is left out."""
        return in_parts(self._each(kind, ids, outline), PAGE_SIZE)

    def each(self, kind: str, ids: Iterable[UUID]) -> Iterator[Payload]:
        """The objects with the ids, one at a time."""
        return self._each(kind, ids, orjson.loads)

    def post_offices(self, codes: Iterable[str]) -> dict[str, Texts]:
        """Postal code → names of its post office."""
        return self._offices(
            Query("postal-codes", {"codes": part}) for part in in_parts(sorted(codes), ARRAY)
        )

    def all_post_offices(self) -> dict[str, Texts]:
        """The same of the whole country, some thirty pages."""
        return self._offices([Query("postal-codes")])

    def subtrees(self, roots: Iterable[UUID]) -> set[UUID]:
        """The organisations and all below them."""
        wanted = set(roots)
        answers = self.http.map(
            lambda root: self.http.find(f"organization/hierarchy/{root}"), sorted(wanted)
        )
        edges = (edge for answer in answers if answer for edge in answer.get("edges") or ())
        return wanted | {UUID(edge["childContentId"]) for edge in edges}

    def _each(self, kind: str, ids: Iterable[UUID], read: Read) -> Iterator[Any]:
        paths = iter([f"{kind}/{item}" for item in sorted(ids)])
        answers = self.http.answers(partial(self.http.find, read=read), lambda: next(paths, None))
        return (answer for answer in answers if answer)

    def _offices(self, queries: Iterable[Query]) -> dict[str, Texts]:
        return {row["code"]: localised(row.get("name")) for row in self._rows(queries)}

    def _rows(self, queries: Iterable[Query]) -> Iterator[Payload]:
        """Whole items, not only their outlines."""
        return (row for page in all_pages(self.http, queries, STYLE) for row in page.items)


def timestamp(moment: datetime) -> str:
    """A UTC time as v12 wants it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _overlaps(code: CodeRecord, scope: Scope) -> bool:
    inside = set(code.municipalities) & set(scope.municipalities)
    return code.list is CodeList.REGION and bool(inside)


def _is_everything(scope: Scope, codes: Iterable[CodeRecord]) -> bool:
    """Whether the scope is the whole country, which is one question."""
    known = {code.code for code in codes if code.list is CodeList.MUNICIPALITY}
    return scope.nationwide and bool(known) and known <= set(scope.municipalities)
