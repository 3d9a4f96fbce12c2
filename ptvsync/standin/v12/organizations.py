"""Organisations as v12 writes them."""

from __future__ import annotations

from ptvsync.records import Area, AreaScope, OrganizationRecord, OrganizationType
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .addresses import contact_addresses, organization_location
from .areas import render_area
from .contacts import emails_with_information, phone_numbers, web_pages
from .values import text_or_null, timestamp


TYPES = {
    OrganizationType.STATE: "State",
    OrganizationType.MUNICIPALITY: "Municipality",
    OrganizationType.REGIONAL: "RegionalOrganization",
    OrganizationType.ASSOCIATION: "Organization",
    OrganizationType.COMPANY: "Company",
}

_EVERYWHERE = Area(scope=AreaScope.NATIONWIDE)


def render_organization(record: OrganizationRecord) -> Json:
    """Return an organisation."""
    addresses = record.contact.addresses
    return {
        "contentId": str(record.id),
        "parentOrganizationContentId": str(record.parent_id) if record.parent_id else None,
        "languageVersions": {key: _version(record, key) for key in record.names},
        "businessId": record.business_id,
        "oid": record.oid or None,
        "eInvoiceAddresses": [],
        "publishedAt": timestamp(record.modified),
        "contactAddresses": contact_addresses(addresses),
        "location": organization_location(addresses),
        "organizationType": TYPES[record.type],
        "area": _area(record),
    }


def hierarchy(root: OrganizationRecord, world: World) -> list[Json]:
    """Return the edges of the tree below an organisation."""
    children = world.children_of(root.id)
    edges: list[Json] = [
        {"childContentId": str(item.id), "parentContentId": str(root.id)} for item in children
    ]
    return edges + [edge for child in children for edge in hierarchy(child, world)]


def _area(record: OrganizationRecord) -> Json:
    if record.type is OrganizationType.MUNICIPALITY:
        return {"areaType": "LimitedArea", "municipalities": [record.municipality]}
    return render_area(record.area or _EVERYWHERE)


def _version(record: OrganizationRecord, language: str) -> Json:
    contact = record.contact
    return {
        "name": record.names[language],
        "alternativeName": text_or_null(record.alternative_names, language),
        "isAlternativeNamePrimary": False,
        "description": text_or_null(record.descriptions, language),
        "summary": text_or_null(record.summaries, language),
        "contactEmails": emails_with_information(contact.emails, language),
        "contactWebPages": web_pages(contact.links, language),
        "contactPhoneNumbers": phone_numbers(contact.phones, language),
    }
