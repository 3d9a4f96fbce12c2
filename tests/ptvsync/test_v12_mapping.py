"""v12 payloads as records, with the oddities of real ones."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ptvsync.clients.v12.accessibility import groups
from ptvsync.clients.v12.channels import channel_record
from ptvsync.clients.v12.connections import connection_record
from ptvsync.clients.v12.organizations import organization_record
from ptvsync.clients.v12.places import Places, address_rows
from ptvsync.clients.v12.services import service_record
from ptvsync.records import AreaScope, Charge

from .factories import uuid
from .payloads import (
    v12_channel,
    v12_service,
    v12_version,
)


STREET = {
    "streetName": {"fi": "Kotkankatu", "sv": ""},
    "addressDetail": "15 B",
    "postalCode": "48100",
    "coordinates": [],
    "additionalInformation": {},
    "accessibilityRegisterServicePointId": "piste-1",
}
PLACES = Places(
    post_offices={"48100": {"fi": "KOTKA"}},
    sentences={
        "piste-1": [{"sentenceGroups": [{"language": "fi", "value": "Pääsisäänkäynti"}]}],
    },
)


def address_of(**fields):
    location = {"streetAddresses": [{**STREET, **fields}]}
    return channel_record(v12_channel(location=location), PLACES).contact.addresses[0]


def coordinate(source, easting=497000.0, northing=6703000.0, system="EPSG:3067"):
    return {"system": system, "source": source, "easting": easting, "northing": northing}


def test_texts_come_from_language_versions_and_empty_ones_not_at_all():
    versions = {
        "fi": v12_version(conditions="Kotkalaisille", freelyAssignedKeywords=["uinti", ""]),
        "sv": v12_version(name="", summary="Gymnastik i vatten."),
    }

    record = service_record(v12_service(languageVersions=versions))

    assert (record.names, record.summaries) == ({"fi": "Vesijumppa"}, {"sv": "Gymnastik i vatten."})
    assert (record.conditions, record.keywords) == ({"fi": "Kotkalaisille"}, {"fi": ("uinti",)})


def test_a_service_has_neutral_words():
    record = service_record(v12_service())

    assert (record.charge, record.area.scope) == (Charge.FREE, AreaScope.NATIONWIDE)
    assert record.modified == datetime(2026, 10, 2, 6, 15, 0, 123000, UTC)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ({"publishedAt": None, "migratedAt": "2026-03-01T00:00:00.000Z"}, 2026),
        ({"publishedAt": None}, 1970),
    ],
)
def test_content_moved_from_the_old_system_has_another_time(times, expected):
    assert service_record(v12_service(**times)).modified.year == expected


def test_producers_have_organisations_or_names():
    producers = {
        "selfProducedProducers": {"organizations": [str(uuid("kotka"))]},
        "procuredProducers": {"organizations": [], "other": [{"name": {"fi": "Yritys"}}]},
    }

    found = service_record(v12_service(producers=producers)).producers

    assert {(item.role, item.organization_id, item.name.get("fi")) for item in found} == {
        ("self", uuid("kotka"), None),
        ("procured", None, "Yritys"),
    }


def test_a_voucher_has_words_or_links():
    link = {"url": "https://kotka.example/seteli", "name": "Seteli", "additionalInformation": None}
    versions = {
        "fi": v12_version(voucher={"voucherType": "WithUrl", "urls": [link]}),
        "sv": v12_version(name="Vattengympa", voucher={"additionalInformation": "Fråga."}),
    }

    record = service_record(v12_service(languageVersions=versions))

    assert record.voucher_links[0].url == "https://kotka.example/seteli"
    assert record.voucher_info == {"sv": "Fråga."}


def test_a_channel_without_an_area_goes_by_its_services():
    assert channel_record(v12_channel(area=None), Places()).area is None


def test_a_channel_of_an_unknown_type_makes_no_record():
    assert channel_record(v12_channel("Telepathy"), Places()) is None


def test_a_street_gets_its_post_office_and_accessibility_from_elsewhere():
    address = address_of()

    assert (address.street, address.post_office) == ({"fi": "Kotkankatu"}, {"fi": "KOTKA"})
    assert address.accessibility[0].heading == {"fi": "Pääsisäänkäynti"}


def test_every_address_is_found_whatever_it_is_for():
    payload = v12_channel(
        location={"streetAddresses": [{"postalCode": "48100"}], "otherAddresses": None},
        contactAddresses={"postOfficeBoxAddresses": [{"postalCode": "48101"}]},
        deliveryAddresses=[{"postalCode": "48102"}],
    )

    assert [row["postalCode"] for row in address_rows(payload)] == ["48100", "48101", "48102"]


def test_the_maintainers_coordinate_goes_before_the_land_surveys():
    point = address_of(
        coordinates=[coordinate("NLS"), coordinate("User", 503879.0, 6834688.0)]
    ).point

    assert (point.lat, point.lon) == pytest.approx((61.64547, 27.07321), abs=1e-4)


@pytest.mark.parametrize(
    "coordinates",
    [[], [coordinate("NLS", system="Unknown")], [coordinate("NLS", 26.9, 60.4)]],
)
def test_coordinates_that_cannot_be_trusted_make_no_point(coordinates):
    assert address_of(coordinates=coordinates).point is None


def test_a_foreign_address_keeps_its_country():
    location = {"foreignAddresses": [{"address": {"en": "1 Main Street"}, "countryCode": "GB"}]}

    address = channel_record(v12_channel(location=location), Places()).contact.addresses[0]

    assert (address.free_text, address.country) == ({"en": "1 Main Street"}, "GB")


def test_domestic_numbers_have_no_prefix_and_international_ones_do():
    phones = [
        {"type": "DomesticPhone", "number": "116117", "chargeType": "Free"},
        {
            "type": "InternationalPhone",
            "dialCode": "+358",
            "number": "0401234567",
            "chargeType": "ExtraCharge",
        },
    ]
    version = v12_version(name="Neuvonta", phoneNumbers=phones)

    record = channel_record(
        v12_channel("TelephoneService", languageVersions={"fi": version}), Places()
    )

    assert [(item.prefix, item.number, item.charge) for item in record.contact.phones] == [
        ("", "116117", Charge.FREE),
        ("+358", "401234567", Charge.OTHER),
    ]


def test_an_e_service_tells_what_it_asks_for():
    record = channel_record(
        v12_channel(
            "EService",
            electronicIdentification="Required",
            electronicSignature={"type": "Required", "numberOfRequiredSignatures": 2},
            languageVersions={
                "fi": v12_version(
                    webAddress={"url": "https://asioi.example", "name": None},
                    accessibilityClassificationLevel="FullyCompliant",
                )
            },
        ),
        Places(),
    )

    assert (record.requires_authentication, record.signature_count) == (True, 2)
    assert record.web_addresses[0].url == "https://asioi.example"
    assert record.accessibility_level == "FullyCompliant"


@pytest.mark.parametrize("key", ["channelContentId", "serviceChannelContentId"])
def test_a_connection_names_its_channel_in_either_field(key):
    payload = {"serviceContentId": str(uuid("uinti")), key: str(uuid("halli")), "publishedAt": None}

    assert connection_record(payload, Places()).channel_id == uuid("halli")


def test_a_municipality_is_where_its_own_area_is():
    payload = {
        "contentId": str(uuid("kotka")),
        "organizationType": "Municipality",
        "area": {"areaType": "LimitedArea", "municipalities": ["285"]},
        "languageVersions": {
            "fi": v12_version(
                name="Kotkan kaupunki", alternativeName="Kotka", isAlternativeNamePrimary=True
            )
        },
    }

    record = organization_record(payload, Places())

    assert (record.municipality, record.names, record.alternative_names) == (
        "285",
        {"fi": "Kotka"},
        {"fi": "Kotkan kaupunki"},
    )


def test_accessibility_sentences_stand_under_their_headings_in_order():
    def row(order, heading, sentence):
        return {
            "entranceId": 1,
            "sentenceOrderText": order,
            "sentenceGroups": [{"language": "fi", "value": heading}],
            "sentences": [{"language": "fi", "value": sentence}],
        }

    found = groups(
        [row("002", "Ovi", "Leveä."), row("003", "Sali", "Tilava."), row("001", "Ovi", "Avara.")]
    )

    assert [(item.heading["fi"], [text["fi"] for text in item.sentences]) for item in found] == [
        ("Ovi", ["Avara.", "Leveä."]),
        ("Sali", ["Tilava."]),
    ]
