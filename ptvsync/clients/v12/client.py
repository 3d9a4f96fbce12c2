"""Fetching from v12: services, their connections, the channels these name, then organisations."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import datetime
from functools import partial
from uuid import UUID

from ptvsync.clients.base import NOTHING_KNOWN, Known, Scope
from ptvsync.clients.fetch import each_read, ids_of
from ptvsync.clients.http import RegistryHttp
from ptvsync.clients.inbox import Inbox
from ptvsync.clients.pages import Page, Query, items_of
from ptvsync.clients.paging import batches, together
from ptvsync.clients.scope_check import check_scope
from ptvsync.records import Kind

from .accessibility import AccessibilityRegister
from .endpoints import ARRAY, V12Endpoints, timestamp
from .fetch import PATHS, V12Fetch
from .places import PlaceBook


# Connections have tombstones too, but under ids of their own that nothing ties to their ends.
ARCHIVED = ("service", "service-channel")


class V12Client:
    """RegistryClient of PTV version 12."""

    version = "12"

    def __init__(
        self, http: RegistryHttp, accessibility: AccessibilityRegister | None = None
    ) -> None:
        self._http = http
        self._ask = V12Endpoints(http)
        self._accessibility = accessibility

    def fetch_all(self, scope: Scope, inbox: Inbox) -> None:
        """Everything in the scope."""
        inbox.learn(self._ask.codes())
        check_scope(scope, inbox.codes)
        fetch = self._fetch(inbox)
        searches = self._ask.searches(scope, inbox.codes)
        queries = [Query("service/search", params) for params in searches]
        self._receive(fetch, Kind.SERVICE, queries)
        fetch.receive_ids(Kind.SERVICE, {*scope.service_ids} - inbox.received[Kind.SERVICE])
        self._receive_connections(fetch)
        fetch.search_channels(searches)
        fetch.receive_channels()
        fetch.receive_ids(Kind.COLLECTION, scope.collection_ids)
        fetch.receive_organizations()

    def fetch_changes(self, scope: Scope, since: datetime, known: Known, inbox: Inbox) -> None:
        """What changed after a time, also connections that changed alone."""
        inbox.learn(self._ask.codes())
        check_scope(scope, inbox.codes)
        fetch = self._fetch(inbox, known)
        newer = {"publishedAtOrAfter": timestamp(since)}
        searches = self._ask.searches(scope, inbox.codes)
        wanted = known.services | {*scope.service_ids}
        self._receive_changed(fetch, Kind.SERVICE, wanted, since)
        self._receive(
            fetch, Kind.SERVICE, [Query("service/search", {**item, **newer}) for item in searches]
        )
        self._receive_connections(fetch)
        self._receive_known_connections(fetch, self._ask.changed("connection", since))
        self._receive_changed_channels(fetch, since)
        fetch.receive_channels()
        fetch.receive_ids(Kind.COLLECTION, scope.collection_ids)
        self._receive_changed(fetch, Kind.ORGANIZATION, known.changing_organizations, since)
        fetch.receive_organizations()
        inbox.tombstones |= set().union(*(self._ask.archived(kind, since) for kind in ARCHIVED))

    def fetch_service(self, service_id: UUID, known: Known, inbox: Inbox) -> None:
        """One service with its connections, channels and organisations, or its tombstone."""
        fetch = self._fetch(inbox)
        fetch.receive_ids(Kind.SERVICE, [service_id])
        if not inbox.received[Kind.SERVICE]:
            inbox.tombstones |= {service_id} - inbox.unreadable
        self._receive_connections(fetch)
        fetch.receive_channels()
        fetch.receive_organizations()

    def fetch_provider(self, business_id: str, inbox: Inbox) -> None:
        """The organisations with a Y-tunnus and their services, without channels."""
        fetch = self._fetch(inbox)
        self._receive(
            fetch,
            Kind.ORGANIZATION,
            [Query("organization/search", {"businessIds": business_id})],
        )
        owners = batches(inbox.received[Kind.ORGANIZATION], ARRAY)
        queries = (Query("service/search", {"organizationContentIds": part}) for part in owners)
        self._receive(fetch, Kind.SERVICE, queries)

    def close(self) -> None:
        """Release the connections."""
        self._http.close()
        if self._accessibility:
            self._accessibility.close()

    def _fetch(self, inbox: Inbox, known: Known = NOTHING_KNOWN) -> V12Fetch:
        return V12Fetch(self._ask, PlaceBook(self._ask, self._accessibility), inbox, known)

    def _receive(self, fetch: V12Fetch, kind: Kind, queries: Iterable[Query]) -> None:
        fetch.receive_pages(kind, self._ask.pages(queries, fetch.inbox.has_page))

    def _receive_connections(self, fetch: V12Fetch) -> None:
        """The connections of every service that was received; what was read whole is marked."""
        inbox = fetch.inbox
        services = batches(inbox.received[Kind.SERVICE], ARRAY)
        queries = (Query("connection/search", {"serviceContentIds": batch}) for batch in services)
        unread = (query for query in queries if not inbox.has_page(query.text))
        fetch.receive_pages(Kind.CONNECTION, self._ask.pages(unread, inbox.has_page))

    def _receive_changed_channels(self, fetch: V12Fetch, since: datetime) -> None:
        """Known channels, and the connections of those that are published again, which name these."""
        known, key_of = fetch.known, partial(fetch.key_of, Kind.CHANNEL)
        returned: set[UUID] = set()
        for group in together(self._ask.changed(PATHS[Kind.CHANNEL], since)):
            items = items_of(group)
            fetch.receive(Kind.CHANNEL, items, known.channels)
            returned |= known.withdrawn_channels.intersection(each_read(items, key_of))
        queries = [
            Query("connection/search", {"channelContentIds": batch})
            for batch in batches(returned, ARRAY)
        ]
        self._receive_known_connections(fetch, self._ask.pages(queries))

    def _receive_known_connections(self, fetch: V12Fetch, pages: Iterable[Page]) -> None:
        """Those of known services; services that were received have all of theirs already."""
        for group in together(pages):
            services = ((ids_of([item.get("serviceContentId")]), item) for item in items_of(group))
            fetch.receive(
                Kind.CONNECTION,
                [item for service, item in services if service & fetch.known.services],
            )

    def _receive_changed(
        self, fetch: V12Fetch, kind: Kind, wanted: Container[UUID], since: datetime
    ) -> None:
        for group in together(self._ask.changed(PATHS[kind], since)):
            fetch.receive(kind, items_of(group), wanted)
