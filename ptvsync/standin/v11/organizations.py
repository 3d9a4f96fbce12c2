"""Organisations as v11 writes them."""

from __future__ import annotations

from ptvsync.records import OrganizationRecord, OrganizationType
from ptvsync.standin.http import Json
from ptvsync.standin.world import World

from .addresses import visiting_addresses
from .areas import area_type, areas, municipality
from .contacts import untyped_phones, web_pages
from .rows import default_text, timestamp, typed_rows


TYPES = {
    OrganizationType.STATE: "State",
    OrganizationType.MUNICIPALITY: "Municipality",
    OrganizationType.REGIONAL: "RegionalOrganization",
    OrganizationType.ASSOCIATION: "Organization",
    OrganizationType.COMPANY: "Company",
}


def render_organization(record: OrganizationRecord, world: World) -> Json:
    """Return an organisation with its services and sub-organisations."""
    code = record.municipality
    return {
        "id": str(record.id),
        "sourceId": None,
        "oid": record.oid or None,
        "parentOrganizationId": str(record.parent_id) if record.parent_id else None,
        "organizationRootId": str(_root(record, world)),
        "municipality": municipality(code, world) if code else None,
        "organizationType": TYPES[record.type],
        "businessCode": record.business_id or None,
        "businessName": None,
        **_description(record, world),
        **_contact(record, world),
        "electronicInvoicings": [],
        "publishingStatus": "Published",
        "services": _services(record, world),
        "modified": timestamp(record.modified),
        "subOrganizations": sub_organizations(record, world),
    }


def _description(record: OrganizationRecord, world: World) -> Json:
    return {
        "organizationNames": typed_rows(record.names, "Name")
        + typed_rows(record.alternative_names, "AlternativeName"),
        "displayNameType": [{"type": "Name", "language": key} for key in record.names],
        "areaType": area_type(record.area),
        "areas": areas(record.area, world),
        "organizationDescriptions": typed_rows(record.descriptions, "Description")
        + typed_rows(record.summaries, "Summary"),
    }


def _contact(record: OrganizationRecord, world: World) -> Json:
    contact = record.contact
    return {
        "emails": _emails(record),
        "phoneNumbers": untyped_phones(contact.phones),
        "webPages": web_pages(contact.links),
        "addresses": visiting_addresses(contact.addresses, record.area, world, "Visiting"),
    }


def sub_organizations(record: OrganizationRecord, world: World) -> list[Json]:
    """Return the organisations right below one."""
    return [
        {"id": str(item.id), "name": default_text(item.names)}
        for item in list(world.organizations.values())
        if item.parent_id == record.id
    ]


def _emails(record: OrganizationRecord) -> list[Json]:
    return [
        {"value": item.email, "description": item.info or None, "language": item.language}
        for item in record.contact.emails
    ]


def _root(record: OrganizationRecord, world: World) -> object:
    parent = world.organizations.get(record.parent_id) if record.parent_id else None
    return _root(parent, world) if parent else record.id


def _services(record: OrganizationRecord, world: World) -> list[Json]:
    return [
        {
            "service": {"id": str(service.id), "name": default_text(service.names)},
            "roleType": "Responsible",
            "provisionType": None,
            "additionalInformation": [],
        }
        for service in world.services_of(record.id)
    ]
