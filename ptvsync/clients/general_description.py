"""Nationwide general descriptions: what a service linked to one leaves unsaid (§2.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from ptvsync.records import Charge, Record, ServiceRecord, Texts, WebLink

from .canonical import canonical
from .draft import UNREADABLE, Payload
from .inbox import Inbox


class GeneralDescription(Record):
    """The part of a general description that completes services; charges and texts as in ServiceRecord."""

    id: UUID
    charge: Charge | None = None
    charge_info: Texts = {}
    descriptions: Texts = {}
    user_instructions: Texts = {}
    conditions: Texts = {}
    processing_time: Texts = {}
    deadline: Texts = {}
    validity_time: Texts = {}
    legislation: tuple[WebLink, ...] = ()
    classes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    industrial_classes: tuple[str, ...] = ()
    ontology_terms: tuple[str, ...] = ()


_TEXTS = (
    "descriptions",
    "user_instructions",
    "conditions",
    "charge_info",
    "processing_time",
    "deadline",
    "validity_time",
)
_CODES = ("classes", "target_groups", "life_events", "industrial_classes", "ontology_terms")


def completed(service: ServiceRecord, general: GeneralDescription | None) -> ServiceRecord:
    """The service with the general texts where it has none of its own, and with both's classes."""
    if general is None:
        return service
    changes: dict[str, object] = {"charge": service.charge or general.charge}
    for name in _TEXTS:
        changes[name] = _filled(getattr(service, name), getattr(general, name), service.names)
    own = {link.language for link in service.legislation}
    laws = [law for law in general.legislation if law.language in service.names.keys() - own]
    changes["legislation"] = (*service.legislation, *laws)
    taken = (name for name, value in changes.items() if value != getattr(service, name))
    changes["general_texts"] = tuple(sorted(taken))
    for name in _CODES:
        changes[name] = (*getattr(service, name), *getattr(general, name))
    return canonical(service.model_copy(update=changes))


def _filled(own: Texts, general: Texts, names: Texts) -> Texts:
    """General texts only in the languages in which the service is published."""
    return {language: general[language] for language in general.keys() & names.keys()} | own


class GeneralDescriptions:
    """Those of one fetch, each asked once. ``fetch`` gives payloads by ids, ``read`` maps one."""

    def __init__(
        self,
        inbox: Inbox,
        fetch: Callable[[Iterable[UUID]], Iterable[Payload]],
        read: Callable[[Payload], GeneralDescription],
    ) -> None:
        self._inbox = inbox
        self._fetch = fetch
        self._read = read
        self._asked: set[UUID] = set()
        self._found: dict[UUID, tuple[GeneralDescription, Payload]] = {}

    def ask(self, ids: Iterable[UUID]) -> None:
        """Fetch those of the ids that were not asked before."""
        wanted = set(ids) - self._asked
        self._asked |= wanted
        for payload in self._fetch(wanted):
            try:
                general = self._read(payload)
            except UNREADABLE:
                continue
            self._found[general.id] = (general, payload)
        missing = len(wanted - self._found.keys())
        self._inbox.warn("general descriptions that PTV does not give", missing)

    def payload(self, key: UUID | None) -> Payload | None:
        """The answer about one of them, None when PTV gave none."""
        return self._found[key][1] if key in self._found else None

    def record(self, key: UUID | None) -> GeneralDescription | None:
        """What that answer says."""
        return self._found[key][0] if key in self._found else None
