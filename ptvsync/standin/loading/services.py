"""Services of the catalogue."""

from __future__ import annotations

from ptvsync.records import (
    Charge,
    CodeList,
    OrganizationType,
    Producer,
    ProducerRole,
    ServiceRecord,
)
from ptvsync.standin.world import World

from .areas import area
from .files import Table
from .keys import fraction_added, identifier
from .texts import LANGUAGES, texts


_REMOTE = {"fi": "etäpalvelu", "sv": "distanstjänst", "en": "remote service"}
_ROLE_ORDER = (ProducerRole.SELF, ProducerRole.PROCURED, ProducerRole.OTHER)


def service(row: Table, world: World) -> ServiceRecord:
    """Return a service; companies are its procured producers, other partners plain producers."""
    charge = row.get("charge")
    return ServiceRecord(
        id=identifier("service", row["key"]),
        organization_id=identifier("organization", row["organization"]),
        producers=_producers(row, world),
        publicly_funded=_responsible(row, world) is not OrganizationType.COMPANY,
        charge=Charge(charge) if charge else None,
        names=texts(row, "name"),
        alternative_names=texts(row, "alternative_name"),
        summaries=texts(row, "summary"),
        descriptions=texts(row, "description"),
        user_instructions=texts(row, "user_instruction"),
        conditions=texts(row, "conditions"),
        charge_info=texts(row, "charge_info"),
        keywords=_keywords(row),
        languages=tuple(row["languages"]),
        area=area(row["area"]),
        classes=tuple(sorted(row["classes"])),
        target_groups=tuple(sorted(row["target_groups"])),
        life_events=tuple(sorted(row.get("life_events", []))),
        industrial_classes=_uris(CodeList.INDUSTRIAL_CLASS, row.get("industries", []), world),
        ontology_terms=_uris(CodeList.ONTOLOGY_TERM, row.get("terms", []), world),
        modified=fraction_added(row["modified"], row["key"]),
    )


def _keywords(row: Table) -> dict[str, tuple[str, ...]]:
    """Return the keywords of the item's languages; PTV tells of remote services only by keyword."""
    found = {}
    for language in LANGUAGES:
        words = list(row.get("keywords", {}).get(language, []))
        if row.get("remote") and language in row and _REMOTE[language] not in words:
            words.append(_REMOTE[language])
        if words and language in row:
            found[language] = tuple(words)
    return found


def _producers(row: Table, world: World) -> tuple[Producer, ...]:
    producers = [_producer(key, world) for key in row.get("producers", [])]
    if not producers:
        producers = [_with_role(row["organization"], ProducerRole.SELF)]
    return tuple(sorted(producers, key=lambda producer: _ROLE_ORDER.index(producer.role)))


def _producer(key: str, world: World) -> Producer:
    organization = world.organizations[identifier("organization", key)]
    company = organization.type is OrganizationType.COMPANY
    return _with_role(key, ProducerRole.PROCURED if company else ProducerRole.OTHER)


def _with_role(key: str, role: ProducerRole) -> Producer:
    return Producer(role=role, organization_id=identifier("organization", key))


def _responsible(row: Table, world: World) -> OrganizationType:
    return world.organizations[identifier("organization", row["organization"])].type


def _uris(kind: CodeList, names: list[str], world: World) -> tuple[str, ...]:
    """Return the uris of entries that a row names in Finnish; raises KeyError for an unknown name."""
    known = {entry.names["fi"]: entry.uri for entry in world.codes.entries(kind)}
    return tuple(sorted(known[name] for name in names))
