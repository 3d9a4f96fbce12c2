"""General descriptions as v11 writes them, and their texts merged into a service."""

from __future__ import annotations

from ptvsync.records import CodeList, ServiceRecord
from ptvsync.standin.entities import GeneralDescription
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .classes import coded_items, industrial_classes, ontology_terms, service_classes
from .contacts import charge_type
from .rows import rows, timestamp, typed_rows
from .services import TYPES, render_service


def render_general_description(record: GeneralDescription, world: World) -> Json:
    """Return a general description."""
    return {
        "id": str(record.id),
        "names": typed_rows(record.names, "Name"),
        "descriptions": _descriptions(record, prefix=""),
        "requirements": rows(record.conditions),
        "type": TYPES[record.type],
        "serviceChargeType": charge_type(record.charge),
        "legislation": [],
        "generalDescriptionType": record.owner,
        "serviceClasses": service_classes(record.classes, world),
        "ontologyTerms": ontology_terms(record.ontology_terms, world),
        "targetGroups": coded_items(CodeList.TARGET_GROUP, record.target_groups, world),
        "lifeEvents": coded_items(CodeList.LIFE_EVENT, record.life_events, world),
        "industrialClasses": industrial_classes(record.industrial_classes, world),
        "serviceChannels": [],
        "publishingStatus": "Published",
        "modified": timestamp(record.modified),
    }


def render_service_with_general_description(record: ServiceRecord, world: World) -> Json:
    """Return a service with the texts of its general description as ``GD_`` rows (§2.7)."""
    payload = render_service(record, world)
    general = world.general_descriptions.get(record.general_description_id or record.id)
    if general is None:
        return payload
    own = record.conditions
    conditions = {**general.conditions, **own}
    for language in general.conditions.keys() & own.keys():
        conditions[language] = f"{general.conditions[language]}\n\n{own[language]}"
    descriptions = [*_list(payload["serviceDescriptions"]), *_descriptions(general, prefix="GD_")]
    charge = charge_type(general.charge) or payload["serviceChargeType"]
    merged = {"serviceDescriptions": descriptions, "requirements": rows(conditions)}
    return {**payload, **merged, "serviceChargeType": charge}


def _descriptions(record: GeneralDescription, prefix: str) -> list[Json]:
    texts = (
        (record.descriptions, "Description"),
        (record.summaries, "Summary"),
        (record.background, "BackgroundDescription"),
        (record.user_instructions, "UserInstruction"),
    )
    return [row for values, kind in texts for row in typed_rows(values, prefix + kind)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
