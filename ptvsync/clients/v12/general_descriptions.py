"""A v12 general description: the part that completes services."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.general_description import GeneralDescription
from ptvsync.clients.words import charge_of

from .contacts import CHARGES, links
from .services import CODES, TEXTS
from .values import texts


TEXT_FIELDS = (
    "charge_info",
    "descriptions",
    "user_instructions",
    "conditions",
    "processing_time",
    "deadline",
    "validity_time",
)
CODE_FIELDS = ("classes", "target_groups", "life_events", "industrial_classes", "ontology_terms")


def general_description(payload: Payload) -> GeneralDescription:
    """The texts, charge and classes of a general description, named as in services."""
    return GeneralDescription(
        id=payload["contentId"],
        legislation=links(payload, "legislationLinks"),
        charge=charge_of(payload.get("chargeType"), CHARGES),
        **{field: texts(payload, TEXTS[field]) for field in TEXT_FIELDS},
        **{field: tuple(payload.get(CODES[field]) or ()) for field in CODE_FIELDS},
    )
