"""A v11 organisation as a record."""

from __future__ import annotations

from ptvsync.clients.canonical import canonical
from ptvsync.clients.draft import Payload
from ptvsync.clients.words import NEVER, moment_of, primary_names
from ptvsync.records import ContactDetails, OrganizationRecord, OrganizationType
from ptvsync.text import clean_text

from .addresses import addresses
from .areas import area
from .channels import swapped_names
from .contacts import emails, links, phones
from .rows import texts


TYPES = {
    "State": OrganizationType.STATE,
    "Municipality": OrganizationType.MUNICIPALITY,
    "RegionalOrganization": OrganizationType.REGIONAL,
    "Region": OrganizationType.REGIONAL,
    "SotePublic": OrganizationType.REGIONAL,
    "Organization": OrganizationType.ASSOCIATION,
    "Company": OrganizationType.COMPANY,
    "SotePrivate": OrganizationType.COMPANY,
}


def organization_record(payload: Payload) -> OrganizationRecord:
    """The neutral record of an organisation."""
    names, alternative = primary_names(
        texts(payload, "organizationNames", "Name"),
        texts(payload, "organizationNames", "AlternativeName"),
        swapped_names(payload),
    )
    record = OrganizationRecord(
        id=payload["id"],
        parent_id=payload.get("parentOrganizationId"),
        type=TYPES.get(payload.get("organizationType") or "", OrganizationType.ASSOCIATION),
        business_id=clean_text(payload.get("businessCode")),
        oid=clean_text(payload.get("oid")),
        municipality=((payload.get("municipality") or {}).get("code") or ""),
        names=names,
        alternative_names=alternative,
        summaries=texts(payload, "organizationDescriptions", "Summary"),
        descriptions=texts(payload, "organizationDescriptions", "Description"),
        area=area(payload),
        contact=ContactDetails(
            phones=phones(payload, "phoneNumbers"),
            emails=emails(payload, "emails"),
            links=links(payload, "webPages"),
            addresses=addresses(payload),
        ),
        modified=moment_of(payload.get("modified")) or NEVER,
    )
    return canonical(record)
