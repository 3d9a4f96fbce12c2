"""Phones, e-mails and links of a catalogue item, repeated for each of its language versions as in PTV."""

from __future__ import annotations

from ptvsync.records import Charge, Email, Phone, WebLink

from .files import Table


COUNTRY_CODE = "+358"


def phones(row: Table, number: str, languages: tuple[str, ...]) -> tuple[Phone, ...]:
    """Return a number as PTV stores it: service numbers whole, others after the country code."""
    if not number:
        return ()
    service_number = row.get("service_number", False)
    return tuple(
        Phone(
            language=language,
            prefix="" if service_number else COUNTRY_CODE,
            number=number if service_number else number.removeprefix("0"),
            charge=Charge(row.get("charge", "charged")),
        )
        for language in languages
    )


def emails(row: Table, languages: tuple[str, ...]) -> tuple[Email, ...]:
    """Return the e-mail address, if any."""
    address = row.get("email")
    return tuple(Email(language=language, email=address) for language in languages if address)


def links(row: Table, languages: tuple[str, ...]) -> tuple[WebLink, ...]:
    """Return the web page under the name the item has in each language, if any."""
    url = row.get("web")
    if not url:
        return ()
    return tuple(
        WebLink(language=language, url=url, name=row[language]["name"]) for language in languages
    )
