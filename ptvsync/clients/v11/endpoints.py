"""The endpoints of v11 that an importer needs, with their page and batch sizes (§2.1, §2.2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from ptvsync.clients.base import Payload, Scope
from ptvsync.clients.http import Params, RegistryHttp
from ptvsync.clients.paging import PageStyle, Query, all_pages, batches
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

    def pages(self, queries: Iterable[Query]) -> list[Payload]:
        """The items of all pages."""
        return all_pages(self.http, queries, STYLE)

    def listed(self, kind: str, ids: Iterable[UUID]) -> list[Payload]:
        """The objects of ``kind`` (Service, ServiceChannel, …) with the ids; unknown ids are left out."""
        answers = self.http.map(
            lambda batch: self.http.find(f"{kind}/list", {**TEXT_PARAMS, "guids": ",".join(batch)}),
            batches(ids, BATCH),
        )
        return [item for answer in answers for item in (answer or ())]

    def changed_ids(self, kind: str, since: datetime, status: str = "Published") -> set[UUID]:
        """Ids of what changed in the whole country after a time, by its publishing status."""
        query = Query(kind, {"date": timestamp(since), "status": status})
        return {UUID(row["id"]) for row in self.pages([query])}

    def changed_services_of(self, organizations: Iterable[UUID], since: datetime) -> set[UUID]:
        """Ids of the services of organisations that changed after a time."""
        queries = [
            Query(f"Common/EntitiesByOrganization/{item}", {"date": timestamp(since)})
            for item in organizations
        ]
        return {UUID(row["id"]) for row in self.pages(queries) if row.get("type") == "Service"}

    def subtrees(self, roots: Iterable[UUID]) -> set[UUID]:
        """The organisations and all below them."""
        answers = self.http.map(self._hierarchy, roots)
        return {item for answer in answers for item in _below(answer)}

    def collection_services(self, ids: Iterable[UUID]) -> set[UUID]:
        """The services of collections; a collection that is gone has none."""
        answers = self.http.map(lambda item: self.http.find(f"ServiceCollection/{item}"), ids)
        rows = (row for answer in answers if answer for row in answer.get("services") or ())
        return {UUID(row["id"]) for row in rows}

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
