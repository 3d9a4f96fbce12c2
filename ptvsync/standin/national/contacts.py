"""Phones, e-mails, links and addresses of the national world, with the mistakes that people make in them."""

from __future__ import annotations

from ptvsync.records import Address, AddressKind, Charge, ContactDetails, Email, Phone, WebLink

from .country import Municipality
from .dice import Dice


_STREETS = (
    {"fi": "Koulutie", "sv": "Skolvägen"},
    {"fi": "Rantatie", "sv": "Strandvägen"},
    {"fi": "Asematie", "sv": "Stationsvägen"},
    {"fi": "Kirkkokatu", "sv": "Kyrkogatan"},
    {"fi": "Puistokatu", "sv": "Parkgatan"},
    {"fi": "Torikatu", "sv": "Torggatan"},
)
_SENTENCE = "Soita arkisin klo 9–11, puhelin "


def contact(
    dice: Dice, languages: tuple[str, ...], addresses: tuple[Address, ...] = ()
) -> ContactDetails:
    """Return the ways to reach a place."""
    mailbox = f"palvelu{dice.whole(1, 9999)}"
    return ContactDetails(
        phones=phones(dice, languages) if dice.happens(0.8) else (),
        emails=_emails(mailbox, languages) if dice.happens(0.6) else (),
        links=_links(dice, languages) if dice.happens(0.6) else (),
        addresses=addresses,
    )


def phones(dice: Dice, languages: tuple[str, ...]) -> tuple[Phone, ...]:
    """Return one number, given again in each language version; sometimes it is written wrongly."""
    service_number = dice.happens(0.05)
    prefix, number = ("", "116117") if service_number else ("+358", f"5550{dice.whole(1000, 9999)}")
    if prefix and dice.happens(0.01):
        number = f"0{number}"
    if dice.happens(0.005):
        number = f"{number} (vaihde)"
    charge = Charge.CHARGED if dice.happens(0.7) else Charge.FREE
    return tuple(
        Phone(language=language, prefix=prefix, number=number, charge=charge)
        for language in languages
    )


def phone_in_text(dice: Dice) -> str:
    """Return a sentence with a phone number and an address of the web, which free text must not have."""
    return f"{_SENTENCE}05 5550 {dice.whole(1000, 9999)}, tai katso www.palvelu.example."


def web_address(dice: Dice, languages: tuple[str, ...]) -> tuple[WebLink, ...]:
    """Return the address of an e-service or web page in each language."""
    number = dice.whole(1, 99_999)
    return tuple(
        WebLink(language=language, url=f"https://asiointi.example/{language}/{number}")
        for language in languages
    )


def location_addresses(dice: Dice, town: Municipality) -> tuple[Address, ...]:
    """Return the addresses of a service location: nearly always a street, with a place on the map."""
    if dice.happens(0.003):
        return (_abroad(),)
    if dice.happens(0.03):
        return (_without_street(dice, town),)
    postal = (postal_address(dice, town),) if dice.happens(0.15) else ()
    return (_street(dice, town, AddressKind.LOCATION), *postal)


def postal_address(dice: Dice, town: Municipality) -> Address:
    """Return an address for mail: a box or a street."""
    if dice.happens(0.3):
        return _street(dice, town, AddressKind.POSTAL)
    return _box(dice, town, AddressKind.POSTAL)


def delivery_address(dice: Dice, town: Municipality) -> Address:
    """Return where a form is sent: a street, a box or in words."""
    recipient = {"fi": "Kirjaamo"}
    if dice.happens(0.2):
        words = {"fi": "Palauta lomake henkilökunnalle."}
        return Address(kind=AddressKind.DELIVERY, free_text=words, recipient=recipient)
    make = _street if dice.happens(0.5) else _box
    return make(dice, town, AddressKind.DELIVERY).model_copy(update={"recipient": recipient})


def _street(dice: Dice, town: Municipality, kind: AddressKind) -> Address:
    located = kind is AddressKind.LOCATION and not dice.happens(0.03)
    return Address(
        kind=kind,
        street=dice.one(_STREETS),
        number=str(dice.whole(1, 120)),
        postal_code=town.postal_code,
        post_office=town.post_office,
        info={"fi": "Sisäänkäynti pihan puolelta."} if dice.happens(0.05) else {},
        point=town.point(dice) if located else None,
    )


def _without_street(dice: Dice, town: Municipality) -> Address:
    return Address(
        kind=AddressKind.LOCATION,
        postal_code=town.postal_code,
        post_office=town.post_office,
        info={"fi": "Pysäköintialueen vieressä."},
        point=town.point(dice),
    )


def _abroad() -> Address:
    words = {"fi": "Storgatan 1, 111 22 Tukholma"}
    return Address(kind=AddressKind.LOCATION, free_text=words, country="SE")


def _box(dice: Dice, town: Municipality, kind: AddressKind) -> Address:
    return Address(
        kind=kind,
        po_box={"fi": f"PL {dice.whole(1, 99)}"},
        postal_code=town.postal_code,
        post_office=town.post_office,
    )


def _emails(mailbox: str, languages: tuple[str, ...]) -> tuple[Email, ...]:
    return tuple(
        Email(language=language, email=f"{mailbox}@palvelu.example") for language in languages
    )


def _links(dice: Dice, languages: tuple[str, ...]) -> tuple[WebLink, ...]:
    number = dice.whole(1, 99_999)
    return tuple(
        WebLink(language=language, url=f"https://palvelu.example/{language}/{number}", name="www")
        for language in languages
    )
