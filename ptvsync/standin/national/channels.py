"""Channels of the national world, of the five types in the shares that PTV has."""

from __future__ import annotations

from ptvsync.records import (
    AccessibilityGroup,
    Address,
    AddressKind,
    Area,
    ChannelRecord,
    ChannelType,
    ContactDetails,
    FormFile,
    Texts,
)

from .contacts import contact, delivery_address, location_addresses, phones, web_address
from .dice import Dice
from .hours import HoursSet
from .organizations import Provider
from .phrases import summary, topics


# A little more than half of PTV's channels are places; the rest are as common as their shares here.
_SHARES = (
    (ChannelType.LOCATION, 53),
    (ChannelType.WEB_PAGE, 16),
    (ChannelType.PHONE, 15),
    (ChannelType.E_SERVICE, 12),
    (ChannelType.FORM, 4),
)
_WORDS: dict[ChannelType, Texts] = {
    ChannelType.LOCATION: {"fi": "Toimipiste", "sv": "Verksamhetsställe", "en": "Office"},
    ChannelType.WEB_PAGE: {"fi": "Verkkosivu", "sv": "Webbsida", "en": "Web page"},
    ChannelType.PHONE: {"fi": "Neuvontapuhelin", "sv": "Rådgivningstelefon", "en": "Helpline"},
    ChannelType.E_SERVICE: {"fi": "Verkkoasiointi", "sv": "E-tjänst", "en": "Online service"},
    ChannelType.FORM: {"fi": "Lomake", "sv": "Blankett", "en": "Form"},
}
_ACCESSIBLE = 0.02
_SENTENCES = ({"fi": "Ulko-ovi erottuu selvästi."}, {"fi": "Sisäänkäynnin edessä on luiska."})


def channel_types(dice: Dice, count: int) -> list[ChannelType]:
    """Return the types of ``count`` channels in their shares."""
    positions = dice.weighted([share for _, share in _SHARES], count)
    return [_SHARES[position][0] for position in positions]


def channel(
    dice: Dice, number: int, kind: ChannelType, provider: Provider, hours: list[HoursSet]
) -> ChannelRecord:
    """Return a channel of a provider."""
    languages = _languages(dice, provider)
    topic = dice.one(topics())
    names = {key: f"{_WORDS[kind][key]}: {topic.names[key]} {number}" for key in languages}
    special = _SPECIAL[kind](dice, provider, languages)
    if kind in (ChannelType.LOCATION, ChannelType.PHONE, ChannelType.E_SERVICE):
        special["hours"], special["holiday_hours"] = dice.one(hours)
    return ChannelRecord(
        id=dice.identifier(number),
        type=kind,
        organization_id=provider.record.id,
        names=names,
        summaries={key: summary(dice, topic, key) for key in languages},
        descriptions={key: summary(dice, topic, key) for key in languages},
        languages=languages,
        area=_area(dice, kind, provider),
        modified=dice.changed_at(),
        **special,
    )


def _area(dice: Dice, kind: ChannelType, provider: Provider) -> Area | None:
    if kind is ChannelType.LOCATION:
        return provider.town.area
    return None if dice.happens(0.3) else provider.area


def _languages(dice: Dice, provider: Provider) -> tuple[str, ...]:
    swedish = "sv" in provider.record.names and dice.happens(0.5)
    return ("fi", "sv") if swedish else ("fi",)


def _location(dice: Dice, provider: Provider, languages: tuple[str, ...]) -> dict[str, object]:
    addresses = location_addresses(dice, provider.town)
    if dice.happens(_ACCESSIBLE):
        addresses = tuple(_accessible(item) for item in addresses)
    return {"contact": contact(dice, languages, addresses)}


def _accessible(address: Address) -> Address:
    if not address.street or address.kind is not AddressKind.LOCATION:
        return address
    heading = {"fi": "Sisäänkäynti"}
    groups = (AccessibilityGroup(heading=heading, sentences=_SENTENCES),)
    return address.model_copy(update={"accessibility": groups})


def _phone(dice: Dice, provider: Provider, languages: tuple[str, ...]) -> dict[str, object]:
    return {"contact": ContactDetails(phones=phones(dice, languages))}


def _e_service(dice: Dice, provider: Provider, languages: tuple[str, ...]) -> dict[str, object]:
    return {
        "web_addresses": web_address(dice, languages),
        "requires_authentication": dice.happens(0.5),
        "signature_count": 1 if dice.happens(0.1) else 0,
    }


def _web_page(dice: Dice, provider: Provider, languages: tuple[str, ...]) -> dict[str, object]:
    return {"web_addresses": web_address(dice, languages)}


def _form(dice: Dice, provider: Provider, languages: tuple[str, ...]) -> dict[str, object]:
    number = dice.whole(1, 9999)
    files = tuple(
        FormFile(language=key, url=f"https://lomake.example/{key}/{number}.pdf", format="pdf")
        for key in languages
    )
    return {
        "contact": ContactDetails(addresses=(delivery_address(dice, provider.town),)),
        "form_identifiers": dict.fromkeys(languages, f"LOM {number}"),
        "form_files": files,
    }


_SPECIAL = {
    ChannelType.LOCATION: _location,
    ChannelType.WEB_PAGE: _web_page,
    ChannelType.PHONE: _phone,
    ChannelType.E_SERVICE: _e_service,
    ChannelType.FORM: _form,
}
