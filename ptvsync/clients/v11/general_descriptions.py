"""A v11 general description: the part that completes services."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.general_description import GeneralDescription
from ptvsync.clients.words import charge_of

from .classes import codes, uris
from .contacts import CHARGES
from .rows import texts
from .services import laws


def general_description(payload: Payload) -> GeneralDescription:
    """The texts, charge and classes of a general description."""
    return GeneralDescription(
        id=payload["id"],
        charge=charge_of(payload.get("serviceChargeType"), CHARGES),
        charge_info=texts(payload, "descriptions", "ChargeTypeAdditionalInfo"),
        descriptions=texts(payload, "descriptions", "Description"),
        user_instructions=texts(payload, "descriptions", "UserInstruction"),
        conditions=texts(payload, "requirements"),
        processing_time=texts(payload, "descriptions", "ProcessingTime"),
        deadline=texts(payload, "descriptions", "DeadLine"),
        validity_time=texts(payload, "descriptions", "ValidityTime"),
        legislation=laws(payload),
        classes=codes(payload, "serviceClasses"),
        target_groups=codes(payload, "targetGroups"),
        life_events=codes(payload, "lifeEvents"),
        industrial_classes=uris(payload, "industrialClasses"),
        ontology_terms=uris(payload, "ontologyTerms"),
    )
