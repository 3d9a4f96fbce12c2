"""Fetching from v11: services with their connections inside, then channels, then organisations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from uuid import UUID

from ptvsync.clients.base import Fetched, Item, Known, Payload, Scope
from ptvsync.clients.completion import (
    add_organizations,
    complete_services,
    referenced_organizations,
)
from ptvsync.clients.general_description import GeneralDescription
from ptvsync.clients.http import Params, RegistryHttp
from ptvsync.clients.reading import read
from ptvsync.clients.scope_check import check_scope
from ptvsync.identity import connection_id
from ptvsync.records import OrganizationRecord

from .channels import channel_record
from .codes import listed_codes, with_codes_of
from .endpoints import TEXT_PARAMS, V11Endpoints, timestamp
from .general_descriptions import general_description
from .organizations import organization_record
from .services import connection_parts, connection_record, service_record


GONE = ("Archived", "Withdrawn")


class V11Client:
    """RegistryClient of PTV version 11."""

    version = "11"

    def __init__(self, http: RegistryHttp) -> None:
        self._http = http
        self._ask = V11Endpoints(http)

    def fetch_all(self, scope: Scope) -> Fetched:
        """Everything in the scope."""
        listed = listed_codes(self._ask)
        check_scope(scope, listed)
        organizations = self._ask.subtrees(scope.organization_ids)
        queries = self._ask.area_queries(scope, "Service/list", TEXT_PARAMS)
        queries += self._ask.organization_queries(sorted(organizations))
        single = self._ask.collection_services(scope.collection_ids) | {*scope.service_ids}
        payloads = self._ask.pages(queries) + self._ask.listed("Service", single)
        package = self._package(payloads, Known())
        package.codes = with_codes_of(listed, payloads)
        return package

    def fetch_changes(self, scope: Scope, since: datetime, known: Known) -> Fetched:
        """What changed after a time; v11 does not tell of a connection that changed alone (§0.4)."""
        listed = listed_codes(self._ask)
        check_scope(scope, listed)
        payloads = self._ask.listed("Service", self._changed_services(scope, since, known))
        package = self._package(payloads, known)
        self._add_channels(package, self._ask.changed_ids("ServiceChannel", since) & known.channels)
        changed = self._ask.changed_ids("Organization", since) & known.organizations
        add_organizations(package, changed, self._organizations, known.organizations)
        package.tombstones = self._tombstones(since)
        package.codes = with_codes_of(listed, payloads)
        return package

    def close(self) -> None:
        """Release the connections."""
        self._http.close()

    def _changed_services(self, scope: Scope, since: datetime, known: Known) -> set[UUID]:
        date: Params = {"date": timestamp(since)}
        in_areas = self._ask.pages(self._ask.area_queries(scope, "Service", date))
        organizations = self._ask.subtrees(scope.organization_ids)
        wanted = known.services | {*scope.service_ids}
        wanted |= self._ask.collection_services(scope.collection_ids)
        found = self._ask.changed_ids("Service", since) & wanted
        found |= {UUID(row["id"]) for row in in_areas}
        return found | self._ask.changed_services_of(sorted(organizations), since)

    def _tombstones(self, since: datetime) -> set[UUID]:
        kinds = ("Service", "ServiceChannel")
        found = [self._ask.changed_ids(kind, since, status) for kind in kinds for status in GONE]
        return set().union(*found)

    def _package(self, payloads: list[Payload], known: Known) -> Fetched:
        package = Fetched()
        # Of two published versions of one service the newer stands (SFIPTV-1908).
        ordered = sorted(payloads, key=lambda item: item.get("modified") or "")
        for payload in {item["id"]: item for item in ordered}.values():
            self._add_service(package, payload)
        complete_services(package, self._general_descriptions)
        self._add_channels(package, {channel for _service, channel in package.connections})
        missing = referenced_organizations(package) - known.organizations
        add_organizations(package, missing, self._organizations, known.organizations)
        return package

    def _add_service(self, package: Fetched, payload: Payload) -> None:
        key = UUID(payload["id"])
        record = read(package, key, "service", lambda: service_record(payload))
        if record is None:
            return
        if not record.names:
            package.warn("services without a name")
            return
        package.services[key] = Item(record, payload)
        for part in connection_parts(payload):
            pair = (key, UUID(part["serviceChannel"]["id"]))
            link = connection_id(*pair)
            make = partial(connection_record, key, part)
            if connection := read(package, link, "connection", make):
                package.connections[pair] = Item(connection, part)

    def _add_channels(self, package: Fetched, ids: Iterable[UUID]) -> None:
        for payload in self._ask.listed("ServiceChannel", {*ids} - package.channels.keys()):
            key = UUID(payload["id"])
            record = read(package, key, "channel", partial(channel_record, payload))
            if record and record.names:
                package.channels[key] = Item(record, payload)
            elif key not in package.unreadable:
                package.warn("channels of an unknown type or without a name")

    def _organizations(self, ids: Iterable[UUID]) -> list[Item[OrganizationRecord]]:
        payloads = self._ask.listed("Organization", ids)
        return [Item(organization_record(payload), payload) for payload in payloads]

    def _general_descriptions(self, ids: Iterable[UUID]) -> list[GeneralDescription]:
        return [general_description(item) for item in self._ask.listed("GeneralDescription", ids)]
