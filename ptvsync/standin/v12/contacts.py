"""Phones, e-mails and links of one language version as v12 writes them."""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.records import Charge, Email, Phone, PhoneKind, WebLink
from ptvsync.standin.http import Json


CHARGES = {Charge.FREE: "Free", Charge.CHARGED: "Charged", Charge.OTHER: "Other"}

_PHONE_CHARGES = {Charge.FREE: "Free", Charge.CHARGED: "Charged", Charge.OTHER: "ExtraCharge"}


def charge_type(charge: Charge | None) -> str | None:
    """Return the word for what the customer pays for a service."""
    return CHARGES[charge] if charge else None


def phone_numbers(phones: Iterable[Phone], language: str) -> list[Json]:
    """Return the voice and text message numbers of a language version."""
    return [
        _phone(phone)
        for phone in phones
        if phone.language == language and phone.kind is not PhoneKind.FAX
    ]


def fax_numbers(phones: Iterable[Phone], language: str) -> list[Json]:
    """Return the fax numbers of a language version."""
    return [
        _phone(phone)
        for phone in phones
        if phone.language == language and phone.kind is PhoneKind.FAX
    ]


def emails(addresses: Iterable[Email], language: str) -> list[Json]:
    """Return the addresses of a language version."""
    return [{"email": item.email} for item in addresses if item.language == language]


def emails_with_information(addresses: Iterable[Email], language: str) -> list[Json]:
    """Return the addresses of a language version of an organisation."""
    return [
        {"email": item.email, "additionalInformation": item.info or None}
        for item in addresses
        if item.language == language
    ]


def web_pages(links: Iterable[WebLink], language: str) -> list[Json]:
    """Return the web pages of a language version."""
    return [{"name": item.name, "url": item.url} for item in links if item.language == language]


def web_pages_with_information(links: Iterable[WebLink], language: str) -> list[Json]:
    """Return the web pages of a language version with what is said of them."""
    return [
        {"name": item.name, "url": item.url, "additionalInformation": item.info or None}
        for item in links
        if item.language == language
    ]


def web_address(links: Iterable[WebLink], language: str) -> Json:
    """Return the one address of a channel in a language version."""
    link = next((item for item in links if item.language == language), None)
    if link is None:
        return {"url": None, "name": None}
    return {"url": link.url, "name": link.name or None}


def _phone(phone: Phone) -> Json:
    number = {"type": _type(phone), "number": phone.number}
    if number["type"] != "DomesticPhone":
        number["dialCode"] = phone.prefix
    return {
        **number,
        "chargeType": _PHONE_CHARGES[phone.charge or Charge.CHARGED],
        "chargeDescription": phone.charge_info or None,
        "additionalInformation": phone.info or None,
    }


def _type(phone: Phone) -> str:
    if phone.kind is PhoneKind.FAX:
        return "Fax"
    if phone.kind is PhoneKind.SMS:
        return "Sms"
    return "InternationalPhone" if phone.prefix else "DomesticPhone"
