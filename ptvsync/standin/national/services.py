"""Services of the national world."""

from __future__ import annotations

from ptvsync.records import (
    Area,
    Charge,
    Producer,
    ProducerRole,
    ServiceRecord,
    ServiceType,
    WebLink,
)

from .country import EXCEPT_ALAND, joint_area, region_area
from .dice import Dice
from .flaws import flawed
from .organizations import Provider
from .phrases import Topic, description, keywords, sentence, summary, topics


_TWINS = 0.005
_LAW = "https://lait.example/hyvinvointi"


def service(dice: Dice, number: int, provider: Provider) -> ServiceRecord:
    """Return a service of a provider, with the mistakes that chance gives it."""
    topic = dice.one(topics())
    languages = _languages(dice, provider)
    record = ServiceRecord(
        id=dice.identifier(number),
        organization_id=provider.record.id,
        producers=_producers(dice, provider),
        publicly_funded=provider.record.type != "company",
        charge=dice.one((Charge.FREE, Charge.FREE, Charge.CHARGED, None)),
        languages=("fi", "sv") if "sv" in languages else ("fi",),
        area=_area(dice, provider),
        classes=topic.classes,
        target_groups=topic.target_groups,
        life_events=("KE10",) if dice.happens(0.05) else (),
        ontology_terms=_terms(dice),
        modified=dice.changed_at(),
        **_texts(dice, topic, provider, languages),
        **_rare(dice, languages),
    )
    return flawed(record, dice)


def again(dice: Dice, number: int, record: ServiceRecord) -> ServiceRecord | None:
    """Return a second entry of the same service now and then."""
    if not dice.happens(_TWINS):
        return None
    return record.model_copy(update={"id": dice.identifier(number)})


def _languages(dice: Dice, provider: Provider) -> tuple[str, ...]:
    swedish = dice.happens(0.45 if "sv" in provider.record.names else 0.03)
    english = dice.happens(0.12)
    return ("fi", *(["sv"] if swedish else []), *(["en"] if english else []))


def _texts(
    dice: Dice, topic: Topic, provider: Provider, languages: tuple[str, ...]
) -> dict[str, dict[str, str]]:
    names = {key: topic.names[key] for key in languages}
    if dice.happens(0.7):
        names = {key: f"{name} – {_town(provider, key)}" for key, name in names.items()}
    maker = provider.record.names
    return {
        "names": names,
        "summaries": {key: summary(dice, topic, key) for key in languages},
        "descriptions": {key: description(dice, topic, maker, key) for key in languages},
    }


def _town(provider: Provider, language: str) -> str:
    return provider.town.names.get(language, provider.town.names["fi"])


def _rare(dice: Dice, languages: tuple[str, ...]) -> dict[str, object]:
    """Return the fields that only some services have."""
    found: dict[str, object] = {}
    if dice.happens(0.5):
        found["keywords"] = keywords(dice, languages)
    for field, purpose, share in (
        ("user_instructions", "instruction", 0.4),
        ("conditions", "conditions", 0.2),
        ("charge_info", "charge", 0.15),
    ):
        if dice.happens(share):
            found[field] = sentence(dice, purpose, languages)
    if dice.happens(0.05):
        found["type"] = dice.one((ServiceType.PERMIT, ServiceType.QUALIFICATION))
    if dice.happens(0.06):
        found["legislation"] = (WebLink(language="fi", url=_LAW, name="Laki"),)
    return found


def _producers(dice: Dice, provider: Provider) -> tuple[Producer, ...]:
    own = Producer(role=ProducerRole.SELF, organization_id=provider.record.id)
    if dice.happens(0.06):
        return (own, Producer(role=ProducerRole.PROCURED, name={"fi": "Ostopalvelu"}))
    return (own,)


def _area(dice: Dice, provider: Provider) -> Area:
    if dice.happens(0.03):
        return region_area(provider.town.region)
    if dice.happens(0.005):
        return EXCEPT_ALAND
    if dice.happens(0.03):
        return joint_area(tuple(sorted({provider.town.code, "091"})))
    return provider.area


def _terms(dice: Dice) -> tuple[str, ...]:
    numbers = sorted({dice.whole(1, 4000) for _ in range(dice.whole(1, 4))})
    return tuple(f"http://www.yso.fi/onto/koko/p{number}" for number in numbers)
