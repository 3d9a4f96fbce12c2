"""Phones, e-mails and links of v11."""

from __future__ import annotations

from ptvsync.clients.draft import Payload
from ptvsync.clients.phones import phone_of
from ptvsync.clients.words import charge_of, link_of
from ptvsync.records import Charge, Email, Phone, PhoneKind, WebLink
from ptvsync.text import clean_text

from .rows import items


CHARGES = {"FreeOfCharge": Charge.FREE, "Chargeable": Charge.CHARGED, "Other": Charge.OTHER}
PHONE_KINDS = {"Phone": PhoneKind.VOICE, "Sms": PhoneKind.SMS, "Fax": PhoneKind.FAX}


def phones(payload: Payload | None, *keys: str) -> tuple[Phone, ...]:
    """The numbers of the lists under ``keys``; support numbers have no type."""
    return tuple(_phone(row) for key in keys for row in items(payload, key) if row.get("number"))


def emails(payload: Payload | None, *keys: str) -> tuple[Email, ...]:
    """The addresses of the lists under ``keys``."""
    rows = (row for key in keys for row in items(payload, key) if row.get("value"))
    return tuple(
        Email(
            language=row["language"],
            email=clean_text(row["value"]),
            info=clean_text(row.get("description")),
        )
        for row in rows
    )


def links(payload: Payload | None, key: str) -> tuple[WebLink, ...]:
    """Web pages and attachments, those that lead to http or https."""
    found = (_link(row) for row in items(payload, key))
    return tuple(link for link in found if link)


def _link(row: Payload) -> WebLink | None:
    name = row.get("value") or row.get("name")
    info = row.get("description") or row.get("additionalInformation")
    return link_of(row["language"], row.get("url"), name, info)


def _phone(row: Payload) -> Phone:
    prefix = None if row.get("isFinnishServiceNumber") else row.get("prefixNumber")
    kind = PHONE_KINDS.get(row.get("type") or "")
    charge = charge_of(row.get("serviceChargeType"), CHARGES)
    return phone_of(row["language"], row, prefix, kind, charge)
