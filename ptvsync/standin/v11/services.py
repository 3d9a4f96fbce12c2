"""Services as v11 writes them."""

from __future__ import annotations

from uuid import UUID

from ptvsync.records import CodeList, Producer, ProducerRole, ServiceRecord, ServiceType, WebLink
from ptvsync.standin.entities import GeneralDescription
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .areas import area_type, areas
from .classes import coded_items, industrial_classes, ontology_terms, service_classes
from .connections import channels_of_service
from .contacts import charge_type
from .rows import default_text, rows, timestamp, typed_rows, typed_rows_with_nulls
from .service_collections import collections_of


TYPES = {
    ServiceType.SERVICE: "Service",
    ServiceType.PERMIT: "PermitOrObligation",
    ServiceType.QUALIFICATION: "ProfessionalQualification",
}
_PROVISION = {
    ProducerRole.SELF: "SelfProducedServices",
    ProducerRole.PROCURED: "ProcuredServices",
    ProducerRole.OTHER: "Other",
}


def render_service(record: ServiceRecord, world: World) -> Json:
    """Return a service, with the classes of its general description added as PTV does."""
    general = world.general_descriptions.get(record.general_description_id or record.id)
    return {
        "id": str(record.id),
        "sourceId": None,
        "generalDescriptionId": str(general.id) if general else None,
        "subType": None,
        "type": TYPES[record.type],
        "fundingType": "PubliclyFunded" if record.publicly_funded else "MarketFunded",
        "serviceNames": _names(record),
        "serviceChargeType": _charge(record, general),
        "areaType": area_type(record.area),
        "areas": areas(record.area, world),
        "serviceDescriptions": _descriptions(record),
        "languages": list(record.languages),
        **_classification(record, general, world),
        "legislation": [_law(link) for link in record.legislation],
        "keywords": _keywords(record),
        "requirements": rows(record.conditions),
        **_surroundings(record, world),
        "publishingStatus": "Published",
        "modified": timestamp(record.modified),
        "responsibleSoteOrganization": None,
    }


def _names(record: ServiceRecord) -> list[Json]:
    alternatives = typed_rows(record.alternative_names, "AlternativeName")
    return alternatives + typed_rows(record.names, "Name")


def _surroundings(record: ServiceRecord, world: World) -> Json:
    return {
        "serviceChannels": channels_of_service(record, world),
        "organizations": _organizations(record, world),
        "serviceVouchersInUse": bool(record.voucher_info or record.voucher_links),
        "serviceVouchers": _vouchers(record),
        "serviceCollections": collections_of(record.id, world),
    }


def _charge(record: ServiceRecord, general: GeneralDescription | None) -> str | None:
    return None if general and general.charge else charge_type(record.charge)


def _descriptions(record: ServiceRecord) -> list[Json]:
    languages = list(record.names)
    optional = (
        (record.validity_time, "ValidityTime"),
        (record.processing_time, "ProcessingTime"),
        (record.user_instructions, "UserInstruction"),
        (record.deadline, "DeadLine"),
        (record.charge_info, "ChargeTypeAdditionalInfo"),
    )
    found = typed_rows(record.descriptions, "Description")
    for texts, kind in optional:
        found += typed_rows_with_nulls(texts, kind, languages)
    return found + typed_rows(record.summaries, "Summary")


def _classification(
    record: ServiceRecord, general: GeneralDescription | None, world: World
) -> Json:
    classes, groups, terms = record.classes, record.target_groups, record.ontology_terms
    if general:
        classes = _added(classes, general.classes)
        groups = _added(groups, general.target_groups)
        terms = _added(terms, general.ontology_terms)
    return {
        "serviceClasses": service_classes(classes, world),
        "ontologyTerms": ontology_terms(terms, world),
        "targetGroups": coded_items(CodeList.TARGET_GROUP, groups, world),
        "lifeEvents": coded_items(CodeList.LIFE_EVENT, record.life_events, world),
        "industrialClasses": industrial_classes(record.industrial_classes, world),
    }


def _added(own: tuple[str, ...], general: tuple[str, ...]) -> tuple[str, ...]:
    return own + tuple(code for code in general if code not in own)


def _law(link: WebLink) -> Json:
    return {
        "names": rows({link.language: link.name}),
        "webPages": [{"url": link.url, "value": link.name or None, "language": link.language}],
    }


def _keywords(record: ServiceRecord) -> list[Json]:
    return [
        {"value": word, "language": language}
        for language, words in record.keywords.items()
        for word in words
    ]


def _vouchers(record: ServiceRecord) -> list[Json]:
    plain = [_voucher(language, info=text) for language, text in record.voucher_info.items()]
    return plain + [
        _voucher(link.language, link.name, link.url, link.info) for link in record.voucher_links
    ]


def _voucher(language: str, value: str = "", url: str = "", info: str = "") -> Json:
    return {
        "value": value or None,
        "language": language,
        "url": url or None,
        "additionalInformation": info or None,
    }


def _organizations(record: ServiceRecord, world: World) -> list[Json]:
    found = [_role(item, "OtherResponsible", world) for item in record.other_organization_ids]
    if record.organization_id:
        found.append(_role(record.organization_id, "Responsible", world))
    return found + [_producer(producer, world) for producer in record.producers]


def _producer(producer: Producer, world: World) -> Json:
    entry = _role(producer.organization_id, "Producer", world)
    provision = {"provisionType": _PROVISION[producer.role]}
    return {**entry, **provision, "additionalInformation": rows(producer.name)}


def _role(organization_id: UUID | None, role: str, world: World) -> Json:
    organization = world.organizations.get(organization_id) if organization_id else None
    item = (
        {"id": str(organization.id), "name": default_text(organization.names)}
        if organization
        else None
    )
    return {
        "organization": item,
        "roleType": role,
        "provisionType": None,
        "additionalInformation": [],
    }
