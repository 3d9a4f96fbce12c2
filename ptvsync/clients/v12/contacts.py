"""Phones, e-mails and links of v12, which come apart by language version."""

from __future__ import annotations

from collections.abc import Iterator

from ptvsync.clients.draft import Payload
from ptvsync.clients.phones import phone_of
from ptvsync.clients.words import charge_of, link_of
from ptvsync.records import Charge, Email, Phone, PhoneKind, WebLink
from ptvsync.text import clean_text

from .values import versions


CHARGES = {
    "Free": Charge.FREE,
    "Charged": Charge.CHARGED,
    "Other": Charge.OTHER,
    "ExtraCharge": Charge.OTHER,
}
PHONE_KINDS = {
    "DomesticPhone": PhoneKind.VOICE,
    "InternationalPhone": PhoneKind.VOICE,
    "Fax": PhoneKind.FAX,
    "Sms": PhoneKind.SMS,
}


def phones(payload: Payload, *fields: str) -> tuple[Phone, ...]:
    """The numbers under ``fields`` of every language version."""
    rows = _rows(payload, fields)
    return tuple(_phone(language, row) for language, row in rows if row.get("number"))


def emails(payload: Payload, *fields: str) -> tuple[Email, ...]:
    """The addresses under ``fields`` of every language version."""
    return tuple(
        Email(
            language=language,
            email=clean_text(row["email"]),
            info=clean_text(row.get("additionalInformation")),
        )
        for language, row in _rows(payload, fields)
        if row.get("email")
    )


def links(payload: Payload, *fields: str) -> tuple[WebLink, ...]:
    """The web pages under ``fields`` of every language version, those that lead to http or https."""
    found = (link(language, row) for language, row in _rows(payload, fields))
    return tuple(item for item in found if item)


def link(language: str, row: Payload) -> WebLink | None:
    """One web page, None unless it leads to http or https."""
    return link_of(language, row.get("url"), row.get("name"), row.get("additionalInformation"))


def _rows(payload: Payload, fields: tuple[str, ...]) -> Iterator[tuple[str, Payload]]:
    for language, version in versions(payload):
        for field in fields:
            if found := version.get(field):
                for row in [found] if isinstance(found, dict) else found:
                    yield language, row


def _phone(language: str, row: Payload) -> Phone:
    kind = PHONE_KINDS.get(row.get("type") or "")
    return phone_of(
        language, row, row.get("dialCode"), kind, charge_of(row.get("chargeType"), CHARGES)
    )
