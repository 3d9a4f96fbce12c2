"""Service locations of the catalogue."""

from __future__ import annotations

from datetime import date

from ptvsync.records import (
    AccessibilityGroup,
    Address,
    AddressKind,
    ChannelRecord,
    ChannelType,
    ContactDetails,
    Point,
    Texts,
)

from .accessibility import sentences
from .areas import area
from .contacts import emails, links, phones
from .files import Table
from .keys import changed_at, identifier
from .notation import parse_hours
from .texts import texts, versions


def place(row: Table, post_offices: dict[str, Texts], today: date) -> ChannelRecord:
    """Return a service location with its address, hours and accessibility."""
    languages = versions(row)
    return ChannelRecord(
        id=identifier("place", row["key"]),
        type=ChannelType.LOCATION,
        organization_id=identifier("organization", row["organization"]),
        names=texts(row, "name"),
        alternative_names=texts(row, "alternative_name"),
        summaries=texts(row, "summary"),
        descriptions=texts(row, "description"),
        languages=languages,
        area=area([row["municipality"]]),
        contact=ContactDetails(
            phones=phones(row, row.get("phone", ""), languages),
            emails=emails(row, languages),
            links=links(row, languages),
            addresses=_addresses(row, post_offices),
        ),
        hours=parse_hours(row.get("hours", []), languages, today),
        modified=changed_at(f"place:{row['key']}"),
    )


def post_office_names(rows: list[Table]) -> dict[str, Texts]:
    """Return one spelling of each post office by postal code, from all the places."""
    names: dict[str, Texts] = {}
    for row in rows:
        for address in (row, row.get("postal_box")):
            if address:
                names.setdefault(address["postal_code"], {}).update(address["post_office"])
    return {code: _in_language_order(found) for code, found in names.items()}


def _addresses(row: Table, post_offices: dict[str, Texts]) -> tuple[Address, ...]:
    visiting = Address(
        kind=AddressKind.LOCATION,
        street=_in_language_order(row["street"]),
        number=row["number"],
        postal_code=row["postal_code"],
        post_office=post_offices[row["postal_code"]],
        point=Point(lat=round(row["lat"], 6), lon=round(row["lon"], 6)),
        accessibility=_accessibility(row),
    )
    return (visiting, *_postal_box(row, post_offices))


def _postal_box(row: Table, post_offices: dict[str, Texts]) -> tuple[Address, ...]:
    box = row.get("postal_box")
    if not box:
        return ()
    address = Address(
        kind=AddressKind.POSTAL,
        po_box={"fi": box["box"]},
        postal_code=box["postal_code"],
        post_office=post_offices[box["postal_code"]],
    )
    return (address,)


def _accessibility(row: Table) -> tuple[AccessibilityGroup, ...]:
    return sentences(row["key"], row.get("accessible", []))


def _in_language_order(names: Texts) -> Texts:
    return {language: names[language] for language in ("fi", "sv", "en") if language in names}
