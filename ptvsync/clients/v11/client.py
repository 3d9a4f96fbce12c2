"""Fetching from v11: services with their connections inside, then channels, then organisations."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ptvsync.clients.base import Known, Scope
from ptvsync.clients.fetch import each_read
from ptvsync.clients.http import RegistryHttp
from ptvsync.clients.inbox import Inbox
from ptvsync.clients.pages import items_of, marks_of
from ptvsync.clients.paging import together
from ptvsync.clients.scope_check import check_scope
from ptvsync.records import Kind

from .channels import served_ids
from .codes import listed_codes
from .collections import member_ids
from .endpoints import TEXT_PARAMS, V11Endpoints
from .fetch import V11Fetch


GONE = ("Archived", "Withdrawn")


class V11Client:
    """RegistryClient of PTV version 11."""

    version = "11"

    def __init__(self, http: RegistryHttp) -> None:
        self._http = http
        self._ask = V11Endpoints(http)

    def fetch_all(self, scope: Scope, inbox: Inbox) -> None:
        """Everything in the scope."""
        fetch = V11Fetch(self._ask, inbox)
        self._learn_codes(scope, inbox)
        queries = self._ask.area_queries(scope, "Service/list", TEXT_PARAMS)
        organizations = self._ask.subtrees(scope.organization_ids)
        queries += self._ask.organization_queries(sorted(organizations))
        for group in together(self._ask.pages(queries, inbox.has_page)):
            fetch.receive_with_connections(items_of(group), marks_of(group))
        inbox.settle()
        single = self._receive_collections(fetch, scope) | {*scope.service_ids}
        fetch.receive_services(single - inbox.received[Kind.SERVICE])
        fetch.receive_channels()
        fetch.receive_organizations()

    def fetch_changes(self, scope: Scope, since: datetime, known: Known, inbox: Inbox) -> None:
        """What changed after a time; v11 does not tell of a connection that changed alone (§0.4)."""
        fetch = V11Fetch(self._ask, inbox, known)
        self._learn_codes(scope, inbox)
        wanted = known.services | {*scope.service_ids} | self._receive_collections(fetch, scope)
        fetch.receive_services(self._changed_services(scope, since, wanted))
        changed = self._ask.changed_ids("ServiceChannel", since)
        fetch.receive_ids(Kind.CHANNEL, changed & known.channels)
        served = self._services_at(changed & known.withdrawn_channels) & known.services
        fetch.receive_services(served - inbox.received[Kind.SERVICE])
        fetch.receive_channels()
        changed = self._ask.changed_ids("Organization", since)
        fetch.receive_ids(Kind.ORGANIZATION, changed & known.changing_organizations)
        fetch.receive_organizations()
        inbox.tombstones |= self._tombstones(since)

    def fetch_service(self, service_id: UUID, known: Known, inbox: Inbox) -> None:
        """One service with its connections, channels and organisations, or its tombstone."""
        fetch = V11Fetch(self._ask, inbox)
        fetch.receive_services([service_id])
        if not inbox.received[Kind.SERVICE]:
            inbox.tombstones |= {service_id} - inbox.unreadable
        fetch.receive_channels()
        fetch.receive_organizations()

    def fetch_provider(self, business_id: str, inbox: Inbox) -> None:
        """The organisations with a Y-tunnus and their services, without channels."""
        fetch = V11Fetch(self._ask, inbox)
        fetch.receive(Kind.ORGANIZATION, self._ask.organizations_of(business_id))
        owners = sorted(inbox.received[Kind.ORGANIZATION])
        for page in self._ask.pages(self._ask.organization_queries(owners)):
            fetch.receive(Kind.SERVICE, page.items)

    def close(self) -> None:
        """Release the connections."""
        self._http.close()

    def _learn_codes(self, scope: Scope, inbox: Inbox) -> None:
        listed = listed_codes(self._ask)
        check_scope(scope, listed)
        inbox.learn(listed)

    def _receive_collections(self, fetch: V11Fetch, scope: Scope) -> set[UUID]:
        """Receive the scope's collections; gives the ids of their services."""
        found: set[UUID] = set()
        for payloads in self._ask.collections(scope.collection_ids):
            fetch.receive(Kind.COLLECTION, payloads)
            members = each_read(payloads, lambda payload: member_ids(payload, "services"))
            found |= {item for ids in members for item in ids}
        return found

    def _changed_services(
        self, scope: Scope, since: datetime, wanted: frozenset[UUID]
    ) -> set[UUID]:
        found = self._ask.changed_ids("Service", since) & wanted
        found |= self._ask.area_ids(scope, since)
        organizations = self._ask.subtrees(scope.organization_ids)
        return found | self._ask.changed_services_of(sorted(organizations), since)

    def _services_at(self, channels: set[UUID]) -> set[UUID]:
        """Ids of the services that channels which are published again tell of: connections come inside these."""
        found = each_read(self._ask.each("ServiceChannel", channels), served_ids)
        return set().union(*found)

    def _tombstones(self, since: datetime) -> set[UUID]:
        kinds = ("Service", "ServiceChannel")
        found = [self._ask.changed_ids(kind, since, status) for kind in kinds for status in GONE]
        return set().union(*found)
