"""A v11 service as a record, and its connections."""

from __future__ import annotations

from uuid import UUID

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import NEVER, charge_of, link_of, moment_of
from ptvsync.records import (
    Area,
    AreaScope,
    ConnectionRecord,
    ContactDetails,
    Producer,
    ProducerRole,
    ServiceRecord,
    ServiceType,
    Texts,
    WebLink,
)
from ptvsync.text import clean_text

from .addresses import addresses
from .areas import area
from .classes import codes, uris
from .contacts import CHARGES, emails, links, phones
from .hours import hours
from .rows import items, texts


TYPES = {
    "Service": ServiceType.SERVICE,
    "PermitOrObligation": ServiceType.PERMIT,
    "ProfessionalQualification": ServiceType.QUALIFICATION,
}
PRODUCER_ROLES = {
    "SelfProducedServices": ProducerRole.SELF,
    "ProcuredServices": ProducerRole.PROCURED,
}
DESCRIPTIONS = {
    "summaries": "Summary",
    "descriptions": "Description",
    "user_instructions": "UserInstruction",
    "charge_info": "ChargeTypeAdditionalInfo",
    "processing_time": "ProcessingTime",
    "deadline": "DeadLine",
    "validity_time": "ValidityTime",
}


def service_record(payload: Payload) -> ServiceRecord:
    """The neutral record of a service."""
    described = {
        field: texts(payload, "serviceDescriptions", kind) for field, kind in DESCRIPTIONS.items()
    }
    record = ServiceRecord(
        id=payload["id"],
        organization_id=next(iter(_organizations(payload, "Responsible")), None),
        other_organization_ids=tuple(_organizations(payload, "OtherResponsible")),
        producers=tuple(_producers(payload)),
        general_description_id=payload.get("generalDescriptionId"),
        type=TYPES.get(payload.get("type") or "", ServiceType.SERVICE),
        publicly_funded=payload.get("fundingType") != "MarketFunded",
        charge=charge_of(payload.get("serviceChargeType"), CHARGES),
        names=texts(payload, "serviceNames", "Name"),
        alternative_names=texts(payload, "serviceNames", "AlternativeName"),
        conditions=texts(payload, "requirements"),
        keywords=_keywords(payload),
        voucher_info=_voucher_texts(payload),
        voucher_links=links(payload, "serviceVouchers"),
        legislation=laws(payload),
        languages=tuple(payload.get("languages") or ()),
        area=area(payload) or Area(scope=AreaScope.LIMITED),
        classes=codes(payload, "serviceClasses"),
        target_groups=codes(payload, "targetGroups"),
        life_events=codes(payload, "lifeEvents"),
        industrial_classes=uris(payload, "industrialClasses"),
        ontology_terms=uris(payload, "ontologyTerms"),
        modified=moment_of(payload.get("modified")) or NEVER,
        **described,
    )
    return canonical(record)


def connection_parts(payload: Payload) -> list[Payload]:
    """The parts of a service's payload that tell of its channels."""
    return items(payload, "serviceChannels")


def connection_record(service_id: UUID, row: Payload) -> ConnectionRecord:
    """The neutral record of one such part."""
    details = row.get("contactDetails") or {}
    record = ConnectionRecord(
        service_id=service_id,
        channel_id=row["serviceChannel"]["id"],
        charge=charge_of(row.get("serviceChargeType"), CHARGES),
        charge_info=texts(row, "description", "ChargeTypeAdditionalInfo"),
        descriptions=texts(row, "description", "Description"),
        contact=ContactDetails(
            phones=phones(details, "phoneNumbers"),
            emails=emails(details, "emails"),
            links=links(details, "webPages"),
            addresses=addresses(details),
        ),
        hours=hours(row),
        modified=moment_of(row.get("modified")) or NEVER,
    )
    return canonical(record)


def _organizations(payload: Payload, role: str) -> list[UUID]:
    rows = (row for row in items(payload, "organizations") if row.get("roleType") == role)
    return [UUID(row["organization"]["id"]) for row in rows if row.get("organization")]


def _producers(payload: Payload) -> list[Producer]:
    return [
        Producer(
            role=PRODUCER_ROLES.get(row.get("provisionType") or "", ProducerRole.OTHER),
            organization_id=(row.get("organization") or {}).get("id"),
            name=texts(row, "additionalInformation"),
        )
        for row in items(payload, "organizations")
        if row.get("roleType") == "Producer"
    ]


def _keywords(payload: Payload) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in items(payload, "keywords"):
        if word := clean_text(row.get("value")):
            found.setdefault(row["language"], []).append(word)
    return {language: tuple(words) for language, words in found.items()}


def _voucher_texts(payload: Payload) -> Texts:
    """Vouchers without an address carry only words."""
    rows = (row for row in items(payload, "serviceVouchers") if not row.get("url"))
    found = {row["language"]: clean_text(row.get("additionalInformation")) for row in rows}
    return {language: text for language, text in found.items() if text}


def laws(payload: Payload) -> tuple[WebLink, ...]:
    """Links to the legislation of a service or general description."""
    found = []
    for law in items(payload, "legislation"):
        names = texts(law, "names")
        for page in items(law, "webPages"):
            name = names.get(page["language"]) or page.get("value")
            found.append(link_of(page["language"], page.get("url"), name))
    return tuple(link for link in found if link)
