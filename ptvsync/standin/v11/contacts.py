"""Phones, e-mails and web pages as v11 writes them."""

from __future__ import annotations

from collections.abc import Iterable

from ptvsync.records import Charge, Email, Phone, PhoneKind, WebLink
from ptvsync.standin.http import Json


CHARGES = {Charge.FREE: "FreeOfCharge", Charge.CHARGED: "Chargeable", Charge.OTHER: "Other"}

_PHONE_TYPES = {PhoneKind.VOICE: "Phone", PhoneKind.SMS: "Sms", PhoneKind.FAX: "Fax"}


def charge_type(charge: Charge | None) -> str | None:
    """Return the word for what the customer pays."""
    return CHARGES[charge] if charge else None


def phone_numbers(phones: Iterable[Phone]) -> list[Json]:
    """Return numbers with their type."""
    return [{"type": _PHONE_TYPES[phone.kind], **_phone(phone)} for phone in phones]


def untyped_phones(phones: Iterable[Phone]) -> list[Json]:
    """Return numbers of organisations and of the support of channels, which have no type."""
    return [_phone(phone) for phone in phones]


def emails(addresses: Iterable[Email]) -> list[Json]:
    """Return ``{value, language}`` rows of addresses."""
    return [{"value": item.email, "language": item.language} for item in addresses]


def web_pages(links: Iterable[WebLink]) -> list[Json]:
    """Return web pages; ``value`` is the name."""
    return [
        {"url": link.url, "value": link.name or None, "language": link.language} for link in links
    ]


def attachments(links: Iterable[WebLink]) -> list[Json]:
    """Return the attached files of an e-service or form."""
    return [
        {
            "type": "Attachment",
            "name": link.name,
            "description": link.info or None,
            "url": link.url,
            "language": link.language,
        }
        for link in links
    ]


def _phone(phone: Phone) -> Json:
    return {
        "additionalInformation": phone.info or None,
        "serviceChargeType": charge_type(phone.charge),
        "chargeDescription": phone.charge_info or None,
        "prefixNumber": phone.prefix or None,
        "isFinnishServiceNumber": not phone.prefix,
        "number": phone.number,
        "language": phone.language,
    }
