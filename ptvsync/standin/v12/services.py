"""Services as v12 writes them: without channels and without the names of anything else."""

from __future__ import annotations

from ptvsync.records import ProducerRole, ServiceRecord, ServiceType
from ptvsync.standin.http import Json

from .areas import render_area
from .contacts import charge_type
from .values import ids, localised, text_or_null, timestamp


TYPES = {
    ServiceType.SERVICE: "Service",
    ServiceType.PERMIT: "PermitOrOtherObligation",
    ServiceType.QUALIFICATION: "ProfessionalQualification",
}


def render_service(record: ServiceRecord) -> Json:
    """Return a service."""
    general = record.general_description_id
    return {
        "contentId": str(record.id),
        "organizationContentId": str(record.organization_id),
        "generalDescriptionContentId": str(general) if general else None,
        "targetGroups": list(record.target_groups),
        "industrialClasses": list(record.industrial_classes),
        "lifeEvents": list(record.life_events),
        "ontologyTerms": list(record.ontology_terms),
        "serviceClasses": list(record.classes),
        "producers": _producers(record),
        "otherResponsibleOrganizations": ids(record.other_organization_ids),
        "chargeType": charge_type(record.charge),
        "fundingType": "PubliclyFunded" if record.publicly_funded else "MarketFunded",
        "serviceLanguages": list(record.languages),
        "area": render_area(record.area),
        "publishedAt": timestamp(record.modified),
        "serviceType": TYPES[record.type],
        "languageVersions": {key: _version(record, key) for key in record.names},
    }


def _version(record: ServiceRecord, language: str) -> Json:
    plain = record.type is ServiceType.SERVICE
    return {
        "name": record.names[language],
        "alternativeName": text_or_null(record.alternative_names, language),
        "summary": text_or_null(record.summaries, language),
        "description": text_or_null(record.descriptions, language),
        "userInstructions": text_or_null(record.user_instructions, language),
        "conditions": text_or_null(record.conditions, language),
        "legislationLinks": _links(record, language),
        "freelyAssignedKeywords": list(record.keywords.get(language, ())),
        "voucher": _voucher(record, language),
        "chargeTypeAdditionalInformation": text_or_null(record.charge_info, language),
        **({} if plain else _permit_texts(record, language)),
    }


def _permit_texts(record: ServiceRecord, language: str) -> Json:
    return {
        "processingTimeAdditionalInformation": text_or_null(record.processing_time, language),
        "deadlineAdditionalInformation": text_or_null(record.deadline, language),
        "validityTimeAdditionalInformation": text_or_null(record.validity_time, language),
    }


def _links(record: ServiceRecord, language: str) -> list[Json]:
    return [
        {"url": link.url, "name": link.name}
        for link in record.legislation
        if link.language == language
    ]


def _voucher(record: ServiceRecord, language: str) -> Json:
    links = [
        {"url": link.url, "name": link.name, "additionalInformation": link.info or None}
        for link in record.voucher_links
        if link.language == language
    ]
    if links:
        return {"voucherType": "WithUrl", "urls": links}
    if info := record.voucher_info.get(language):
        return {"voucherType": "WithAdditionalInformation", "additionalInformation": info}
    return {"voucherType": "NotUsed"}


def _producers(record: ServiceRecord) -> Json:
    return {
        "selfProducedProducers": {"organizations": _organizations(record, ProducerRole.SELF)},
        "procuredProducers": _group(record, ProducerRole.PROCURED),
        "otherProducers": _group(record, ProducerRole.OTHER),
    }


def _group(record: ServiceRecord, role: ProducerRole) -> Json:
    named = [
        {"name": localised(producer.name)}
        for producer in record.producers
        if producer.role is role and producer.organization_id is None
    ]
    return {"organizations": _organizations(record, role), "other": named}


def _organizations(record: ServiceRecord, role: ProducerRole) -> list[str]:
    return [
        str(producer.organization_id)
        for producer in record.producers
        if producer.role is role and producer.organization_id
    ]
