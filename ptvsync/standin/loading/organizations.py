"""Organisations of the catalogue."""

from __future__ import annotations

from ptvsync.records import Area, ContactDetails, OrganizationRecord, OrganizationType

from .areas import NATIONWIDE, WHOLE_COUNTY, area
from .contacts import emails, links, phones
from .files import Table
from .keys import business_id, changed_at, identifier
from .texts import texts, versions


_TYPES = {
    "State": OrganizationType.STATE,
    "Municipality": OrganizationType.MUNICIPALITY,
    "RegionalOrganization": OrganizationType.REGIONAL,
    "Organization": OrganizationType.ASSOCIATION,
    "Company": OrganizationType.COMPANY,
}


def organization(row: Table, by_key: dict[str, Table]) -> OrganizationRecord:
    """Return an organisation; a sub-organisation has its parent's business id."""
    kind, languages = _TYPES[row["type"]], versions(row)
    parent = row.get("parent")
    return OrganizationRecord(
        id=identifier("organization", row["key"]),
        parent_id=identifier("organization", parent) if parent else None,
        type=kind,
        business_id=business_id(parent or row["key"]),
        municipality=row["municipality"] if kind is OrganizationType.MUNICIPALITY else "",
        names=texts(row, "name"),
        summaries=texts(row, "summary"),
        descriptions=texts(row, "description"),
        area=_area(row, kind),
        contact=ContactDetails(
            phones=phones(row, row.get("phone", ""), languages),
            emails=emails(row, languages),
            links=links(row, languages),
        ),
        modified=changed_at(f"organization:{row['key']}"),
    )


def _area(row: Table, kind: OrganizationType) -> Area:
    """Return the area given, or the usual one of the organisation's type."""
    if "area" in row:
        return area(row["area"])
    if kind is OrganizationType.STATE:
        return NATIONWIDE
    if kind is OrganizationType.REGIONAL:
        return WHOLE_COUNTY
    return area([row["municipality"]])
