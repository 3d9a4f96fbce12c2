"""A v12 organisation as a record."""

from __future__ import annotations

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import primary_names
from ptvsync.records import (
    AddressKind,
    Area,
    ContactDetails,
    OrganizationRecord,
    OrganizationType,
)
from ptvsync.text import clean_text

from .addresses import addresses
from .areas import area
from .contacts import emails, links, phones
from .places import Places
from .services import published_at
from .values import swapped_names, texts


TYPES = {
    "State": OrganizationType.STATE,
    "Municipality": OrganizationType.MUNICIPALITY,
    "RegionalOrganization": OrganizationType.REGIONAL,
    "Organization": OrganizationType.ASSOCIATION,
    "Company": OrganizationType.COMPANY,
}


def organization_record(payload: Payload, places: Places) -> OrganizationRecord:
    """The neutral record of an organisation."""
    names, alternative = primary_names(
        texts(payload, "name"), texts(payload, "alternativeName"), swapped_names(payload)
    )
    kind = TYPES.get(payload.get("organizationType") or "", OrganizationType.ASSOCIATION)
    reach = area(payload)
    record = OrganizationRecord(
        id=payload["contentId"],
        parent_id=payload.get("parentOrganizationContentId"),
        type=kind,
        business_id=clean_text(payload.get("businessId")),
        oid=clean_text(payload.get("oid")),
        municipality=_municipality(kind, reach),
        names=names,
        alternative_names=alternative,
        summaries=texts(payload, "summary"),
        descriptions=texts(payload, "description"),
        area=reach,
        contact=ContactDetails(
            phones=phones(payload, "contactPhoneNumbers"),
            emails=emails(payload, "contactEmails"),
            links=links(payload, "contactWebPages"),
            addresses=addresses(payload.get("location"), AddressKind.LOCATION, places)
            + addresses(payload.get("contactAddresses"), AddressKind.POSTAL, places),
        ),
        modified=published_at(payload),
    )
    return canonical(record)


def _municipality(kind: OrganizationType, reach: Area | None) -> str:
    """A municipality is told by its own area; other organisations have no seat in v12."""
    codes = reach.municipalities if reach else ()
    return codes[0] if kind is OrganizationType.MUNICIPALITY and len(codes) == 1 else ""
