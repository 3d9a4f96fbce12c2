"""Names of the industrial classes and ontology terms that services name by their uris."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from ptvsync.clients.draft import Payload
from ptvsync.clients.fetch import each_read
from ptvsync.clients.general_description import GeneralDescription
from ptvsync.clients.inbox import Inbox

from .endpoints import V12Endpoints
from .services import CODES


# The list that is asked → the field of services and general descriptions that names its entries.
FIELDS = {"industrial-classes": "industrial_classes", "ontology-terms": "ontology_terms"}


class TermBook:
    """The terms of one fetch; each is asked for once."""

    def __init__(self, ask: V12Endpoints, inbox: Inbox) -> None:
        self._ask = ask
        self._inbox = inbox
        self._asked: dict[str, set[str]] = {path: set() for path in FIELDS}

    def ask(self, services: Iterable[Payload], generals: Iterable[GeneralDescription]) -> None:
        """Learn the names of what some services and their general descriptions name."""
        payloads, records = list(services), list(generals)
        for path, field in FIELDS.items():
            key = CODES[field]
            own = each_read(payloads, partial(_uris, key=key))
            found = [*own, *(getattr(record, field) for record in records)]
            new = {uri for uris in found for uri in uris} - self._asked[path]
            self._asked[path] |= new
            self._inbox.learn(self._ask.codes_of_uris(path, new))


def _uris(payload: Payload, key: str) -> list[str]:
    return [uri for uri in payload.get(key) or () if isinstance(uri, str) and uri]
