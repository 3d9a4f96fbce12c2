"""General descriptions and service collections as v12 writes them."""

from __future__ import annotations

from ptvsync.records import ServiceType
from ptvsync.standin.entities import GeneralDescription, ServiceCollection
from ptvsync.standin.http import Json

from .contacts import charge_type
from .services import TYPES
from .values import text_or_null, timestamp


def render_general_description(record: GeneralDescription) -> Json:
    """Return a general description."""
    return {
        "chargeType": charge_type(record.charge),
        "contentId": str(record.id),
        "generalDescriptionTypes": [record.owner],
        "industrialClasses": list(record.industrial_classes),
        "lifeEvents": list(record.life_events),
        "ontologyTerms": list(record.ontology_terms),
        "organizationContentId": str(record.organization_id),
        "serviceClasses": list(record.classes),
        "targetGroups": list(record.target_groups),
        "publishedAt": timestamp(record.modified),
        "serviceType": TYPES[record.type],
        "languageVersions": {key: _general_version(record, key) for key in record.names},
    }


def render_listed_collection(record: ServiceCollection) -> Json:
    """Return a collection as the search lists it, without its content."""
    return {
        "contentId": str(record.id),
        "organizationContentId": str(record.organization_id),
        "languageVersions": {
            language: {
                "name": name,
                "summary": text_or_null(record.summaries, language),
                "description": text_or_null(record.descriptions, language),
            }
            for language, name in record.names.items()
        },
    }


def render_collection(record: ServiceCollection) -> Json:
    """Return a collection with its content."""
    services = [{"itemType": "Service", "contentId": str(item)} for item in record.service_ids]
    channels = [{"itemType": "Channel", "contentId": str(item)} for item in record.channel_ids]
    return {**render_listed_collection(record), "items": services + channels}


def _general_version(record: GeneralDescription, language: str) -> Json:
    plain = record.type is ServiceType.SERVICE
    return {
        "backgroundDescription": text_or_null(record.background, language),
        "chargeTypeAdditionalInformation": None,
        "conditions": text_or_null(record.conditions, language),
        "description": text_or_null(record.descriptions, language),
        "freelyAssignedKeywords": [],
        "legislationLinks": [],
        "name": record.names[language],
        "userInstructions": text_or_null(record.user_instructions, language),
        **({} if plain else dict.fromkeys(_PERMIT_TEXTS)),
    }


_PERMIT_TEXTS = (
    "processingTimeAdditionalInformation",
    "deadlineAdditionalInformation",
    "validityTimeAdditionalInformation",
)
