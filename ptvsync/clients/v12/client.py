"""Fetching from v12: services, their connections, the channels these name, then organisations."""

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
from ptvsync.clients.http import RegistryHttp
from ptvsync.clients.reading import read
from ptvsync.clients.scope_check import check_scope
from ptvsync.identity import connection_id
from ptvsync.records import OrganizationRecord

from .accessibility import AccessibilityRegister
from .channels import channel_record
from .connections import channel_id, connection_record
from .endpoints import V12Endpoints, timestamp
from .general_descriptions import general_description
from .organizations import organization_record
from .places import Places, postal_codes, service_points
from .services import service_record


ARCHIVED = ("service", "service-channel", "connection")


class V12Client:
    """RegistryClient of PTV version 12."""

    version = "12"

    def __init__(
        self, http: RegistryHttp, accessibility: AccessibilityRegister | None = None
    ) -> None:
        self._http = http
        self._ask = V12Endpoints(http)
        self._accessibility = accessibility

    def fetch_all(self, scope: Scope) -> Fetched:
        """Everything in the scope."""
        package = Fetched(codes=self._ask.codes())
        check_scope(scope, package.codes)
        payloads = self._ask.services(self._ask.searches(scope, package.codes))
        payloads += self._ask.details("service", scope.service_ids)
        self._add_services(package, payloads)
        connections = self._ask.connections(package.services)
        self._add_content(package, connections, Known())
        return package

    def fetch_changes(self, scope: Scope, since: datetime, known: Known) -> Fetched:
        """What changed after a time, also connections that changed alone."""
        package = Fetched(codes=self._ask.codes())
        check_scope(scope, package.codes)
        self._add_services(package, self._changed_services(scope, since, known, package))
        ours = known.services | package.services.keys()
        connections = self._ask.connections(package.services)
        connections += [
            item
            for item in self._ask.changed("connection", since)
            if UUID(item["serviceContentId"]) in ours
        ]
        self._add_content(package, connections, known)
        self._add_changed(package, since, known)
        found = [self._ask.archived(kind, since) for kind in ARCHIVED]
        package.tombstones = set().union(*found)
        return package

    def close(self) -> None:
        """Release the connections."""
        self._http.close()
        if self._accessibility:
            self._accessibility.close()

    def _changed_services(
        self, scope: Scope, since: datetime, known: Known, package: Fetched
    ) -> list[Payload]:
        wanted = known.services | {*scope.service_ids}
        changed = self._ask.changed("service", since)
        ours = [item for item in changed if UUID(item["contentId"]) in wanted]
        searches = self._ask.searches(scope, package.codes)
        newer = {"publishedAtOrAfter": timestamp(since)}
        return ours + self._ask.services({**search, **newer} for search in searches)

    def _add_services(self, package: Fetched, payloads: list[Payload]) -> None:
        for payload in payloads:
            key = UUID(payload["contentId"])
            record = read(package, key, "service", partial(service_record, payload))
            if record and record.names:
                package.services[key] = Item(record, payload)
            elif key not in package.unreadable:
                package.warn("services without a name")
        complete_services(package, self._general_descriptions)

    def _add_content(self, package: Fetched, connections: list[Payload], known: Known) -> None:
        """Add connections, the channels they name that are not known yet, and organisations."""
        ids = {UUID(channel_id(item)) for item in connections}
        channels = self._ask.details("service-channel", ids - known.channels)
        places = self._places([*connections, *channels])
        for payload in connections:
            pair = (UUID(payload["serviceContentId"]), UUID(channel_id(payload)))
            make = partial(connection_record, payload, places)
            if record := read(package, connection_id(*pair), "connection", make):
                package.connections[pair] = Item(record, payload)
        self._add_channels(package, channels, places)
        missing = referenced_organizations(package) - known.organizations
        add_organizations(package, missing, self._organizations, known.organizations)

    def _add_changed(self, package: Fetched, since: datetime, known: Known) -> None:
        channels = [
            item
            for item in self._ask.changed("service-channel", since)
            if UUID(item["contentId"]) in known.channels
        ]
        self._add_channels(package, channels, self._places(channels))
        organizations = self._ask.changed("organization", since)
        changed = {UUID(item["contentId"]) for item in organizations} & known.organizations
        add_organizations(package, changed, self._organizations, known.organizations)

    def _add_channels(self, package: Fetched, payloads: list[Payload], places: Places) -> None:
        for payload in payloads:
            key = UUID(payload["contentId"])
            record = read(package, key, "channel", partial(channel_record, payload, places))
            if record and record.names:
                package.channels[key] = Item(record, payload)
            elif key not in package.unreadable:
                package.warn("channels of an unknown type or without a name")

    def _organizations(self, ids: Iterable[UUID]) -> list[Item[OrganizationRecord]]:
        payloads = self._ask.details("organization", ids)
        places = self._places(payloads)
        return [Item(organization_record(payload, places), payload) for payload in payloads]

    def _general_descriptions(self, ids: Iterable[UUID]) -> list[GeneralDescription]:
        return [general_description(item) for item in self._ask.details("general-description", ids)]

    def _places(self, payloads: list[Payload]) -> Places:
        sentences = (
            self._accessibility.sentences(service_points(payloads)) if self._accessibility else {}
        )
        return Places(self._ask.post_offices(postal_codes(payloads)), sentences)
