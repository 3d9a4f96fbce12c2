"""General descriptions and service collections of the national world."""

from __future__ import annotations

from ptvsync.records import ServiceRecord
from ptvsync.standin.entities import GeneralDescription, ServiceCollection

from .dice import Dice
from .organizations import Provider
from .phrases import description, sentence, topics


_LINKED = 0.25
_OWNERS = ("Municipality", "WellbeingServicesCounty", "Other")


def general_descriptions(dice: Dice, count: int, owner: Provider) -> list[GeneralDescription]:
    """Return the general descriptions, spread over the topics."""
    return [_general_description(dice, number, owner) for number in range(count)]


def linked(
    dice: Dice, service: ServiceRecord, general: dict[tuple[str, ...], list[GeneralDescription]]
) -> ServiceRecord:
    """Return a service with a general description of its classes, when chance gives it one."""
    candidates = general.get(service.classes)
    if not candidates or not dice.happens(_LINKED):
        return service
    return service.model_copy(update={"general_description_id": dice.one(candidates).id})


def collection(
    dice: Dice, number: int, provider: Provider, services: list[ServiceRecord]
) -> ServiceCollection:
    """Return a collection of some of a provider's services."""
    chosen = dice.some(services, 1, 12)
    return ServiceCollection(
        id=dice.identifier(number),
        organization_id=provider.record.id,
        names={"fi": f"Palvelukokonaisuus {number}"},
        descriptions={"fi": "Palveluja, jotka sopivat yhteen."},
        service_ids=tuple(sorted(item.id for item in chosen)),
        modified=dice.changed_at(),
    )


def _general_description(dice: Dice, number: int, owner: Provider) -> GeneralDescription:
    topic = topics()[number % len(topics())]
    return GeneralDescription(
        id=dice.identifier(number),
        organization_id=owner.record.id,
        owner=dice.one(_OWNERS),
        names={"fi": topic.names["fi"], "sv": topic.names["sv"]},
        descriptions={
            language: description(dice, topic, owner.record.names, language)
            for language in ("fi", "sv")
        },
        user_instructions=sentence(dice, "instruction", ("fi", "sv")),
        classes=topic.classes,
        target_groups=topic.target_groups,
        modified=dice.changed_at(),
    )
