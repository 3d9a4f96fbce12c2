"""Mistakes that people make in PTV, in the shares in which they were seen (§9): what an importer must bear."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from ptvsync.records import OrganizationRecord, ServiceRecord

from .contacts import phone_in_text
from .country import NATIONWIDE
from .dice import Dice
from .phrases import LONGEST_SUMMARY


Changes = dict[str, object]
Flaw = Callable[[ServiceRecord, Dice], Changes]

_TARGET_GROUPS = ("KR1.1", "KR1.2", "KR1.3", "KR1.4", "KR1.5", "KR1.6")


def flawed(service: ServiceRecord, dice: Dice) -> ServiceRecord:
    """Return the service with the mistakes that chance gives it, most often none."""
    for share, flaw in FLAWS:
        if dice.happens(share):
            service = service.model_copy(update=flaw(service, dice))
    return service


def twin(record: OrganizationRecord, identifier: UUID) -> OrganizationRecord:
    """Return the same organisation entered again, without a Y-tunnus."""
    return record.model_copy(update={"id": identifier, "business_id": ""})


def _cut_summary(service: ServiceRecord, dice: Dice) -> Changes:
    text = f"{service.summaries['fi']} {service.descriptions['fi']}".replace("\n", " ")
    return _summary(service, text[: LONGEST_SUMMARY - dice.whole(0, 12)])


def _excel_breaks(service: ServiceRecord, dice: Dice) -> Changes:
    return _summary(service, service.summaries["fi"].replace(". ", "._x000D_\n"))


def _odd_spaces(service: ServiceRecord, dice: Dice) -> Changes:
    return _summary(service, service.summaries["fi"].replace(" ", "\u00a0", 2) + "\u200b")


def _summary_is_name(service: ServiceRecord, dice: Dice) -> Changes:
    return _summary(service, service.names["fi"])


def _summary_begins_description(service: ServiceRecord, dice: Dice) -> Changes:
    text = f"{service.summaries['fi']} {service.descriptions['fi']}"
    return {"descriptions": {**service.descriptions, "fi": text}}


def _finnish_as_swedish(service: ServiceRecord, dice: Dice) -> Changes:
    fields = ("summaries", "descriptions")
    texts = {field: getattr(service, field) for field in fields}
    names = {"sv": service.names["fi"], **service.names}
    return {"names": names} | {
        field: {**found, "sv": found["fi"]} for field, found in texts.items()
    }


def _contacts_in_text(service: ServiceRecord, dice: Dice) -> Changes:
    text = f"{service.descriptions['fi']}\n\n{phone_in_text(dice)}"
    return {"descriptions": {**service.descriptions, "fi": text}}


def _thin_description(service: ServiceRecord, dice: Dice) -> Changes:
    return {"descriptions": {"fi": "Katso lisätietoja verkkosivuiltamme."}}


def _stale(service: ServiceRecord, dice: Dice) -> Changes:
    return {"modified": service.modified - timedelta(days=dice.whole(540, 700))}


def _too_wide(service: ServiceRecord, dice: Dice) -> Changes:
    return {"area": NATIONWIDE}


def _no_target_group(service: ServiceRecord, dice: Dice) -> Changes:
    return {"target_groups": ()}


def _every_target_group(service: ServiceRecord, dice: Dice) -> Changes:
    return {"target_groups": _TARGET_GROUPS}


def _summary(service: ServiceRecord, text: str) -> Changes:
    return {"summaries": {**service.summaries, "fi": text}}


FLAWS: tuple[tuple[float, Flaw], ...] = (
    (0.03, _summary_begins_description),
    (0.02, _cut_summary),
    (0.005, _excel_breaks),
    (0.005, _odd_spaces),
    (0.01, _summary_is_name),
    (0.02, _finnish_as_swedish),
    (0.02, _contacts_in_text),
    (0.02, _thin_description),
    (0.03, _stale),
    (0.03, _too_wide),
    (0.01, _no_target_group),
    (0.015, _every_target_group),
)
