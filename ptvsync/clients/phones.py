"""One phone number, whichever version gives it."""

from __future__ import annotations

from ptvsync.phone import national_form, split_number
from ptvsync.records import Charge, Phone, PhoneKind
from ptvsync.text import clean_text

from .draft import Payload


def phone_of(
    language: str,
    row: Payload,
    prefix: str | None,
    kind: PhoneKind | None,
    charge: Charge | None,
) -> Phone:
    """The record of a row; words that stand in its number become its additional information."""
    written, words = split_number(clean_text(row["number"]))
    country, number = national_form(clean_text(prefix), written)
    info = (clean_text(row.get("additionalInformation")), words)
    return Phone(
        language=language,
        kind=kind or PhoneKind.VOICE,
        prefix=country,
        number=number,
        charge=charge,
        charge_info=clean_text(row.get("chargeDescription")),
        info=", ".join(filter(None, info)),
    )
