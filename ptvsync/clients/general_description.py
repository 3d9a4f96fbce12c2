"""Nationwide general descriptions: what a service linked to one leaves unsaid (§2.7)."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import Charge, Record, ServiceRecord, Texts


class GeneralDescription(Record):
    """The part of a general description that completes services; charges and texts as in ServiceRecord."""

    id: UUID
    charge: Charge | None = None
    charge_info: Texts = {}
    descriptions: Texts = {}
    user_instructions: Texts = {}
    conditions: Texts = {}
    classes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    industrial_classes: tuple[str, ...] = ()
    ontology_terms: tuple[str, ...] = ()


_TEXTS = ("descriptions", "user_instructions", "conditions", "charge_info")
_CODES = ("classes", "target_groups", "life_events", "industrial_classes", "ontology_terms")


def completed(service: ServiceRecord, general: GeneralDescription) -> ServiceRecord:
    """The service with the general texts where it has none of its own, and with both's classes."""
    changes: dict[str, object] = {"charge": service.charge or general.charge}
    for name in _TEXTS:
        changes[name] = _filled(getattr(service, name), getattr(general, name), service.names)
    for name in _CODES:
        changes[name] = tuple(sorted({*getattr(service, name), *getattr(general, name)}))
    return service.model_copy(update=changes)


def _filled(own: Texts, general: Texts, names: Texts) -> Texts:
    """General texts only in the languages in which the service is published."""
    return {language: general[language] for language in general.keys() & names.keys()} | own
