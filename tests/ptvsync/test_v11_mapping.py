"""v11 payloads as records, with the oddities of real ones."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from ptvsync.clients.v11.channels import channel_record
from ptvsync.clients.v11.classes import code_records
from ptvsync.clients.v11.organizations import organization_record
from ptvsync.clients.v11.services import connection_parts, connection_record, service_record
from ptvsync.records import AreaScope, Charge, CodeList, HoursKind

from .factories import uuid
from .payloads import (
    rows,
    typed,
    v11_area,
    v11_channel,
    v11_class,
    v11_hours,
    v11_municipalities,
    v11_role,
    v11_service,
)


def test_texts_come_by_type_and_language_and_empty_ones_not_at_all():
    descriptions = [
        *typed("Description", fi="Pitkä", sv="", en=None),
        *typed("UserInstruction", fi="Ilmoittaudu_x000D_\nverkossa"),
    ]

    record = service_record(v11_service(serviceDescriptions=descriptions))

    assert record.descriptions == {"fi": "Pitkä"}
    assert record.user_instructions == {"fi": "Ilmoittaudu\nverkossa"}
    assert record.summaries == {}


def test_a_time_without_a_zone_is_utc():
    assert service_record(v11_service()).modified == datetime(2026, 9, 14, 8, 12, 30, 123456, UTC)


def test_organisations_go_by_their_roles():
    roles = [
        v11_role("Responsible", "kotka"),
        v11_role("OtherResponsible", "hamina"),
        v11_role("Producer", "merituuli", provisionType="ProcuredServices"),
        v11_role("Producer", None, additionalInformation=rows(fi="Vapaaehtoiset")),
        v11_role("OtherResponsible", None),
    ]

    record = service_record(v11_service(organizations=roles))

    assert record.organization_id == uuid("kotka")
    assert record.other_organization_ids == (uuid("hamina"),)
    assert {(item.role, item.organization_id) for item in record.producers} == {
        ("procured", uuid("merituuli")),
        ("other", None),
    }


@pytest.mark.parametrize("organizations", [None, []])
def test_a_service_without_organisations_is_still_a_service(organizations):
    assert service_record(v11_service(organizations=organizations)).organization_id is None


def test_areas_keep_their_types_and_lost_zeros_come_back():
    areas = [
        v11_municipalities("75", "285"),
        v11_area("WellbeingServiceCounties", "10"),
        v11_area("Province", "8"),
        v11_area("HospitalDistrict", "08", "624"),
    ]

    area = service_record(v11_service(areas=areas)).area

    assert area.municipalities == ("075", "285", "624")
    assert (area.wellbeing_counties, area.regions) == (("10",), ("08",))


def test_a_nationwide_area_has_no_codes():
    record = service_record(v11_service(areaType="Nationwide", areas=[]))

    assert record.area.scope is AreaScope.NATIONWIDE


def test_classes_go_by_code_and_old_ones_by_their_new_address():
    classes = [
        v11_class("P27.1"),
        v11_class(None, uri="http://urn.fi/old", newUri="http://x/code/P27"),
    ]

    assert service_record(v11_service(serviceClasses=classes)).classes == ("P27", "P27.1")


@pytest.mark.parametrize(
    ("key", "number", "field", "code"),
    [
        ("serviceClasses", "v1002", "classes", "P1.1"),
        ("targetGroups", "v2002", "target_groups", "KR1.1"),
        ("lifeEvents", "v3002", "life_events", "KE1.1"),
    ],
)
def test_an_old_address_alone_tells_the_code(key, number, field, code):
    entry = v11_class(None, uri=f"http://urn.fi/URN:NBN:fi:au:ptvl:{number}", newUri=None)

    assert getattr(service_record(v11_service(**{key: [entry]})), field) == (code,)


def test_an_old_address_that_nobody_knows_is_left_out():
    entry = v11_class(None, uri="http://urn.fi/URN:NBN:fi:au:ptvl:v99999")

    assert service_record(v11_service(serviceClasses=[entry])).classes == ()


def test_a_service_names_its_classes_and_areas_for_the_code_lists():
    payload = v11_service(
        serviceClasses=[v11_class("P27.1")],
        areas=[v11_area("WellbeingServiceCounties", "10", "285", "075")],
    )

    service_class, county = code_records(payload)

    assert (service_class.list, service_class.parent) == (CodeList.SERVICE_CLASS, "P27")
    assert (county.list, county.municipalities) == (CodeList.WELLBEING_COUNTY, ("075", "285"))


@pytest.mark.parametrize(
    ("word", "charge"),
    [("FreeOfCharge", Charge.FREE), ("Chargeable", Charge.CHARGED), (None, None)],
)
def test_charges_have_neutral_names(word, charge):
    assert service_record(v11_service(serviceChargeType=word)).charge is charge


def test_a_connection_carries_its_own_contacts_and_hours():
    part = {
        "serviceChannel": {"id": str(uuid("halli")), "name": "Uimahalli"},
        "serviceChargeType": "Other",
        "description": typed("Description", fi="Altaan reunalla"),
        "serviceHours": [v11_hours(opening=[("Monday", "", "08:00:00", "09:00:00")])],
        "contactDetails": {"emails": rows(fi="uinti@kotka.example"), "phoneNumbers": None},
        "modified": "2026-09-14T08:12:30.1",
    }
    payload = v11_service(serviceChannels=[part])

    record = connection_record(UUID(payload["id"]), connection_parts(payload)[0])

    assert (record.service_id, record.channel_id) == (uuid("uinti"), uuid("halli"))
    assert (record.charge, record.descriptions) == (Charge.OTHER, {"fi": "Altaan reunalla"})
    assert record.contact.emails[0].email == "uinti@kotka.example"
    assert record.hours[0].kind is HoursKind.WEEKLY


def test_a_service_without_channels_has_null_for_a_list():
    assert connection_parts(v11_service(serviceChannels=None)) == []


def test_a_channel_of_an_unknown_type_makes_no_record():
    assert channel_record(v11_channel("Telepathy")) is None


@pytest.mark.parametrize(
    ("kind", "address", "link"),
    [("EChannel", 1, 0), ("WebPage", 1, 0), ("Phone", 1, 0), ("ServiceLocation", 0, 1)],
)
def test_a_web_page_is_the_channel_itself_or_a_way_to_contact_it(kind, address, link):
    pages = [{"url": "https://kotka.example", "value": "Kotka", "language": "fi"}]

    record = channel_record(v11_channel(kind, webPages=pages))

    assert (len(record.web_addresses), len(record.contact.links)) == (address, link)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "mailto:a@b.fi", "", None, "ei osoite"])
def test_a_link_that_is_no_web_address_is_left_out(url):
    pages = [{"url": url, "value": "Kotka", "language": "fi"}]

    assert channel_record(v11_channel(webPages=pages)).contact.links == ()


def test_a_web_address_without_its_beginning_gets_one():
    pages = [{"url": " www.kotka.fi", "value": None, "language": "fi"}]

    assert (
        channel_record(v11_channel(webPages=pages)).contact.links[0].url == "https://www.kotka.fi"
    )


@pytest.mark.parametrize("key", ["emails", "supportEmails"])
def test_emails_are_read_under_either_name(key):
    record = channel_record(v11_channel(**{key: rows(fi="info@kotka.example")}))

    assert record.contact.emails[0].email == "info@kotka.example"


def test_the_name_to_show_may_be_the_alternative_one():
    payload = v11_channel(
        serviceChannelNames=typed("Name", fi="Halli", sv="Hall")
        + typed("AlternativeName", fi="Katariina"),
        displayNameType=[{"type": "AlternativeName", "language": "fi"}],
    )

    record = channel_record(payload)

    assert record.names == {"fi": "Katariina", "sv": "Hall"}
    assert record.alternative_names == {"fi": "Halli"}


def test_a_form_has_files_and_a_place_to_send_it():
    payload = v11_channel(
        "PrintableForm",
        formIdentifier=rows(fi="L-12"),
        channelUrls=[{"language": "fi", "value": "https://kotka.example/l.pdf", "type": "PDF"}],
        deliveryAddresses=[
            {
                "subType": "NoAddress",
                "deliveryAddressInText": rows(fi="Tuo halliin"),
                "receiver": rows(fi="Halli"),
            }
        ],
    )

    record = channel_record(payload)

    assert (record.form_files[0].format, record.form_identifiers) == ("pdf", {"fi": "L-12"})
    assert record.contact.addresses[0].free_text == {"fi": "Tuo halliin"}


def test_an_e_service_tells_what_it_asks_for():
    record = channel_record(
        v11_channel(
            "EChannel",
            requiresAuthentication=True,
            requiresSignature=True,
            signatureQuantity=2,
            accessibilityClassification=[
                {
                    "accessibilityClassificationLevel": "PartiallyCompliant",
                    "accessibilityStatementWebPage": "https://kotka.example/saavutettavuus",
                    "accessibilityStatementWebPageName": "Saavutettavuusseloste",
                    "language": "fi",
                }
            ],
        )
    )

    assert (record.requires_authentication, record.signature_count) == (True, 2)
    assert record.accessibility_level == "PartiallyCompliant"
    assert record.accessibility_statements[0].url == "https://kotka.example/saavutettavuus"


def test_a_place_has_an_oid():
    assert channel_record(v11_channel(oid="1.2.246.10.1")).oid == "1.2.246.10.1"


def test_an_organisation_tells_its_type_place_and_parent():
    record = organization_record(
        {
            "id": str(uuid("perhe")),
            "parentOrganizationId": str(uuid("alue")),
            "organizationType": "RegionalOrganization",
            "municipality": None,
            "businessCode": "1234567-1",
            "organizationNames": typed("Name", fi="Perhekeskus"),
            "areaType": "LimitedType",
            "areas": [v11_area("WellbeingServiceCounties", "10")],
            "emails": [{"language": "fi", "value": "a@b.example", "description": "Neuvonta"}],
            "modified": "2026-09-14T08:12:30",
        }
    )

    assert (record.parent_id, record.type, record.municipality) == (uuid("alue"), "regional", "")
    assert record.contact.emails[0].info == "Neuvonta"
