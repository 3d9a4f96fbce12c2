"""A v12 service as a record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import NEVER, charge_of, moment_of
from ptvsync.records import (
    Area,
    AreaScope,
    Producer,
    ProducerRole,
    ServiceRecord,
    ServiceType,
    WebLink,
)
from ptvsync.text import clean_text

from .areas import area
from .contacts import CHARGES, link, links
from .values import localised, texts, versions


TYPES = {
    "Service": ServiceType.SERVICE,
    "PermitOrOtherObligation": ServiceType.PERMIT,
    "ProfessionalQualification": ServiceType.QUALIFICATION,
}
PRODUCER_ROLES = {
    "selfProducedProducers": ProducerRole.SELF,
    "procuredProducers": ProducerRole.PROCURED,
    "otherProducers": ProducerRole.OTHER,
}
TEXTS = {
    "names": "name",
    "alternative_names": "alternativeName",
    "summaries": "summary",
    "descriptions": "description",
    "user_instructions": "userInstructions",
    "conditions": "conditions",
    "charge_info": "chargeTypeAdditionalInformation",
    "processing_time": "processingTimeAdditionalInformation",
    "deadline": "deadlineAdditionalInformation",
    "validity_time": "validityTimeAdditionalInformation",
}
CODES = {
    "classes": "serviceClasses",
    "target_groups": "targetGroups",
    "life_events": "lifeEvents",
    "industrial_classes": "industrialClasses",
    "ontology_terms": "ontologyTerms",
    "languages": "serviceLanguages",
    "other_organization_ids": "otherResponsibleOrganizations",
}


def service_record(payload: Payload) -> ServiceRecord:
    """The neutral record of a service."""
    record = ServiceRecord(
        id=payload["contentId"],
        organization_id=payload.get("organizationContentId"),
        producers=tuple(_producers(payload)),
        general_description_id=payload.get("generalDescriptionContentId"),
        type=TYPES.get(payload.get("serviceType") or "", ServiceType.SERVICE),
        publicly_funded=payload.get("fundingType") != "MarketFunded",
        charge=charge_of(payload.get("chargeType"), CHARGES),
        keywords=_keywords(payload),
        voucher_info=_voucher_info(payload),
        voucher_links=tuple(_voucher_links(payload)),
        legislation=links(payload, "legislationLinks"),
        area=area(payload) or Area(scope=AreaScope.LIMITED),
        modified=published_at(payload),
        **{field: texts(payload, name) for field, name in TEXTS.items()},
        **{field: tuple(payload.get(name) or ()) for field, name in CODES.items()},
    )
    return canonical(record)


def published_at(payload: Payload) -> datetime:
    """When content was published; what was moved over from the old system has only that time."""
    published = moment_of(payload.get("publishedAt")) or moment_of(payload.get("migratedAt"))
    return published or NEVER


def _producers(payload: Payload) -> Iterator[Producer]:
    for key, role in PRODUCER_ROLES.items():
        group = (payload.get("producers") or {}).get(key) or {}
        for organization_id in group.get("organizations") or ():
            yield Producer(role=role, organization_id=organization_id)
        for row in group.get("other") or ():
            yield Producer(role=role, name=localised(row.get("name")))


def _keywords(payload: Payload) -> dict[str, tuple[str, ...]]:
    found = {
        language: tuple(filter(None, map(clean_text, version.get("freelyAssignedKeywords") or ())))
        for language, version in versions(payload)
    }
    return {language: words for language, words in found.items() if words}


def _voucher_info(payload: Payload) -> dict[str, str]:
    vouchers = ((language, version.get("voucher")) for language, version in versions(payload))
    return localised(
        {language: (item or {}).get("additionalInformation") for language, item in vouchers}
    )


def _voucher_links(payload: Payload) -> Iterator[WebLink]:
    for language, version in versions(payload):
        for row in (version.get("voucher") or {}).get("urls") or ():
            if found := link(language, row):
                yield found
