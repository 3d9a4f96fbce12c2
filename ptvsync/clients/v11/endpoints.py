"""The endpoints of v11 that an importer needs, with their page and batch sizes (§2.1, §2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from ptvsync.clients.base import Scope
from ptvsync.clients.draft import Payload
from ptvsync.clients.http import Params, RegistryHttp
from ptvsync.clients.pages import Page, PageStyle, Query
from ptvsync.clients.paging import HasPage, all_pages, asks_all, batches
from ptvsync.clients.scope_check import unknown_code
from ptvsync.records import CodeList


STYLE = PageStyle(count="pageCount", items="itemList")
BATCH = 50
TEXT_PARAMS: Params = {"showHeader": "true"}
AREA_TYPES = (
    ("Municipality", CodeList.MUNICIPALITY, "municipalities"),
    ("WellbeingServiceCounties", CodeList.WELLBEING_COUNTY, "counties"),
)


class V11Endpoints:
    """Typed questions to v11; answers are payloads."""

    def __init__(self, http: RegistryHttp) -> None:
        self.http = http

    def area_queries(self, scope: Scope, path: str, params: Params) -> list[Query]:
        """A query per area of the scope; the first one brings the nationwide content, if wanted."""
        queries = []
        for kind, code_list, field in AREA_TYPES:
            for code in getattr(scope, field):
                missing = unknown_code(code_list, code)
                queries.append(Query(f"{path}/area/{kind}/code/{code}", dict(params), missing))
        if queries and scope.nationwide:
            queries[0].params["includeWholeCountry"] = "true"
        return queries

    def organization_queries(self, ids: Iterable[UUID]) -> list[Query]:
        """A query per organisation for the services it is responsible for or produces."""
        return [
            Query("Service/list/organization", {**TEXT_PARAMS, "organizationId": str(item)})
            for item in ids
        ]

    def pages(self, queries: Iterable[Query], has_page: HasPage = asks_all) -> Iterator[Page]:
        """Every page of the queries, but for those that one has."""
        return all_pages(self.http, queries, STYLE, has_page)

    def listed(self, kind: str, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """The objects of ``kind`` (Service, …) with the ids, a batch at a time; unknown ids are left out."""
        parts = batches(ids, BATCH)
        answers = self.http.answers(partial(self._batch, kind), lambda: next(parts, None))
        return (answer for answer in answers if answer)

    def each(self, kind: str, ids: Iterable[UUID]) -> Iterator[Payload]:
        """The objects of ``kind`` with the ids, one at a time."""
        return (payload for part in self.listed(kind, ids) for payload in part)

    def collections(self, ids: Iterable[UUID]) -> Iterator[list[Payload]]:
        """The collections with the ids; those that are gone are left out."""
        paths = iter([f"ServiceCollection/{item}" for item in ids])
        answers = self.http.answers(self.http.find, lambda: next(paths, None))
        return ([answer] for answer in answers if answer)

    def organizations_of(self, business_id: str) -> list[Payload]:
        """The organisations with a Y-tunnus, of which there may be several."""
        return self.http.find(f"Organization/businesscode/{business_id}") or []

    def changed_ids(self, kind: str, since: datetime, status: str = "Published") -> set[UUID]:
        """Ids of what changed in the whole country after a time, by its publishing status."""
        query = Query(kind, {"date": timestamp(since), "status": status})
        return {UUID(row["id"]) for row in self._rows([query])}

    def changed_services_of(self, organizations: Iterable[UUID], since: datetime) -> set[UUID]:
        """Ids of the services of organisations that changed after a time."""
        queries = [
            Query(f"Common/EntitiesByOrganization/{item}", {"date": timestamp(since)})
            for item in organizations
        ]
        return {UUID(row["id"]) for row in self._rows(queries) if row.get("type") == "Service"}

    def subtrees(self, roots: Iterable[UUID]) -> set[UUID]:
        """The organisations and all below them."""
        answers = self.http.map(self._hierarchy, roots)
        return {item for answer in answers for item in _below(answer)}

    def area_ids(self, scope: Scope, since: datetime) -> set[UUID]:
        """Ids of the services of the scope's areas that changed after a time."""
        queries = self.area_queries(scope, "Service", {"date": timestamp(since)})
        return {UUID(row["id"]) for row in self._rows(queries)}

    def _rows(self, queries: Iterable[Query]) -> Iterator[Payload]:
        return (row for page in self.pages(queries) for row in page.items)

    def _batch(self, kind: str, ids: list[str]) -> list[Payload] | None:
        return self.http.find(f"{kind}/list", {**TEXT_PARAMS, "guids": ",".join(ids)})

    def _hierarchy(self, root: UUID) -> Payload:
        answer = self.http.find(f"Organization/Hierarchy/{root}")
        return answer or {"id": str(root)}


def timestamp(moment: datetime) -> str:
    """A UTC time as v11 wants it: seconds, no zone."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _below(node: Payload) -> Iterable[UUID]:
    yield UUID(node["id"])
    for child in node.get("subOrganizations") or ():
        yield from _below(child)
