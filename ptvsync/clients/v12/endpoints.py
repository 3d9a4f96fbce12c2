"""The endpoints of v12 that an importer needs, with their limits (§3.1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from ptvsync.clients.base import Payload, Scope
from ptvsync.clients.http import Params, RegistryHttp
from ptvsync.clients.paging import PageStyle, Query, all_pages, batches
from ptvsync.records import CodeList, CodeRecord, Texts

from .codes import LISTS, code_record
from .values import localised


STYLE = PageStyle(count="totalPages", items="items", params={"pageSize": "100"})
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
            for row in self._pages([Query(path)])
        ]

    def services(self, queries: Iterable[Params]) -> list[Payload]:
        """The services that answer any of the searches."""
        return self._pages([Query("service/search", params) for params in queries])

    def searches(self, scope: Scope, codes: Iterable[CodeRecord]) -> list[Params]:
        """The searches whose union is the scope; a region counts when it has one of its municipalities."""
        regions = [item.code for item in codes if _overlaps(item, scope)]
        areas = (
            ("municipalities", scope.municipalities),
            ("wellbeingServicesCounties", scope.counties),
            ("regions", regions),
        )
        found: list[Params] = [
            {"areaType": "LimitedArea", name: list(part), f"{name}Match": "any"}
            for name, values in areas
            for part in _parts(values)
        ]
        found += [{"areaType": word} for word in WHOLE_COUNTRY if scope.nationwide]
        organizations = self.subtrees(scope.organization_ids)
        found += [{"organizationContentIds": batch} for batch in batches(organizations, ARRAY)]
        found += [{"serviceCollectionContentId": str(item)} for item in scope.collection_ids]
        return found

    def connections(self, services: Iterable[UUID]) -> list[Payload]:
        """The connections of services."""
        return self._pages(
            Query("connection/search", {"serviceContentIds": batch})
            for batch in batches(services, ARRAY)
        )

    def changed(self, kind: str, since: datetime) -> list[Payload]:
        """What of a kind was published in the whole country at or after a time."""
        return self._pages([Query(f"{kind}/search", {"publishedAtOrAfter": timestamp(since)})])

    def archived(self, kind: str, since: datetime) -> set[UUID]:
        """Ids of what was archived at or after a time."""
        query = Query(f"{kind}/archived", {"archivedAtOrAfter": timestamp(since)})
        return {UUID(row["contentId"]) for row in self._pages([query])}

    def details(self, kind: str, ids: Iterable[UUID]) -> list[Payload]:
        """The objects with the ids; those that are not published are left out."""
        paths = [f"{kind}/{item}" for item in sorted(ids)]
        return [answer for answer in self.http.map(self.http.find, paths) if answer]

    def post_offices(self, codes: Iterable[str]) -> dict[str, Texts]:
        """Postal code → names of its post office."""
        queries = [Query("postal-codes", {"codes": part}) for part in _parts(sorted(codes))]
        return {row["code"]: localised(row.get("name")) for row in self._pages(queries)}

    def subtrees(self, roots: Iterable[UUID]) -> set[UUID]:
        """The organisations and all below them."""
        wanted = set(roots)
        answers = self.http.map(
            lambda root: self.http.find(f"organization/hierarchy/{root}"), sorted(wanted)
        )
        edges = (edge for answer in answers if answer for edge in answer.get("edges") or ())
        return wanted | {UUID(edge["childContentId"]) for edge in edges}

    def _pages(self, queries: Iterable[Query]) -> list[Payload]:
        return all_pages(self.http, queries, STYLE)


def timestamp(moment: datetime) -> str:
    """A UTC time as v12 wants it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _overlaps(code: CodeRecord, scope: Scope) -> bool:
    inside = set(code.municipalities) & set(scope.municipalities)
    return code.list is CodeList.REGION and bool(inside)


def _parts(values: Iterable[str]) -> list[list[str]]:
    ordered = list(values)
    return [ordered[start : start + ARRAY] for start in range(0, len(ordered), ARRAY)]
