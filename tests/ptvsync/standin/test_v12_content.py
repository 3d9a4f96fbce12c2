from __future__ import annotations

import pytest

from ptvsync.records import (
    AddressKind,
    ChannelType,
    Charge,
    ContactDetails,
    FormFile,
    OrganizationType,
    Phone,
    PhoneKind,
    Producer,
    ProducerRole,
    ServiceType,
    WebLink,
)

from .factories import (
    COUNTY,
    NATIONWIDE,
    accessible_address,
    address,
    an_id,
    channel,
    connection,
    organization,
    place,
    service,
)


PATHS = {"ServiceRecord": "service", "ChannelRecord": "service-channel"}


@pytest.fixture
def get(v12, world):
    def get_content(record):
        world.put(record)
        path = PATHS.get(type(record).__name__, "organization")
        return v12.get(f"{path}/{record.id}").json()

    return get_content


def test_a_service_names_nothing_but_itself(get):
    payload = get(service())
    assert payload["serviceClasses"] == ["P27.1"]
    assert payload["organizationContentId"] == str(an_id("Kotkan kaupunki"))
    assert not any("hannel" in key for key in payload)


def test_language_versions_hold_the_texts_with_nulls(get):
    version = get(service())["languageVersions"]["fi"]
    assert version["name"] == "Vesijumppa"
    assert version["userInstructions"] is None
    assert version["voucher"] == {"voucherType": "NotUsed"}


def test_only_permits_and_qualifications_have_processing_times(get):
    key = "processingTimeAdditionalInformation"
    plain = get(service())["languageVersions"]["fi"]
    permit = get(service(type=ServiceType.PERMIT, processing_time={"fi": "Viikko."}))
    assert key not in plain
    assert permit["serviceType"] == "PermitOrOtherObligation"
    assert permit["languageVersions"]["fi"][key] == "Viikko."


def test_the_time_of_publication_has_milliseconds_and_z(get):
    assert get(service())["publishedAt"] == "2026-09-14T08:12:30.144Z"


def test_areas_have_the_shape_of_their_type(get):
    assert get(service(area=NATIONWIDE))["area"] == {"areaType": "WholeCountry"}
    assert get(service(area=COUNTY))["area"] == {
        "areaType": "LimitedArea",
        "municipalities": [],
        "regions": [],
        "wellbeingServicesCounties": ["10"],
    }


def test_producers_are_grouped_by_how_they_produce(get):
    producers = (
        Producer(role=ProducerRole.SELF, organization_id=an_id("a")),
        Producer(role=ProducerRole.PROCURED, organization_id=an_id("b")),
        Producer(role=ProducerRole.OTHER, name={"fi": "Talkooväki"}),
    )
    found = get(service(producers=producers))["producers"]
    assert found["selfProducedProducers"] == {"organizations": [str(an_id("a"))]}
    assert found["procuredProducers"]["organizations"] == [str(an_id("b"))]
    assert found["otherProducers"]["other"] == [{"name": {"fi": "Talkooväki"}}]


def test_a_municipality_has_only_itself_as_its_area(get):
    assert get(organization())["area"] == {"areaType": "LimitedArea", "municipalities": ["285"]}


def test_an_association_has_an_area_of_its_own(get):
    record = organization("Ry", type=OrganizationType.ASSOCIATION, area=COUNTY)
    payload = get(record)
    assert payload["organizationType"] == "Organization"
    assert payload["area"]["wellbeingServicesCounties"] == ["10"]


def test_the_hierarchy_has_an_edge_for_each_level(v12, world):
    top, middle = organization("Ylin"), organization("Keski", parent_id=an_id("Ylin"))
    bottom = organization("Alin", parent_id=middle.id)
    for record in (top, middle, bottom):
        world.put(record)
    edges = v12.get(f"organization/hierarchy/{top.id}").json()["edges"]
    pairs = [(edge["childContentId"], edge["parentContentId"]) for edge in edges]
    assert pairs == [(str(middle.id), str(top.id)), (str(bottom.id), str(middle.id))]


def test_a_street_address_names_no_post_office(get):
    (street,) = get(place())["location"]["streetAddresses"]
    assert (street["addressDetail"], street["postalCode"]) == ("15 B", "48100")
    assert "postOffice" not in street
    assert street["coordinates"] == [
        {"system": "EPSG:3067", "source": "NLS", "easting": 497019.503, "northing": 6703356.165}
    ]


def test_addresses_are_grouped_by_their_form(get):
    box = address(kind=AddressKind.POSTAL, street={}, po_box={"fi": "PL 5"}, point=None)
    spot = address(street={}, number="", info={"fi": "Laavu"})
    payload = get(place(contact=ContactDetails(addresses=(address(), spot, box))))
    assert len(payload["location"]["streetAddresses"]) == 1
    assert payload["location"]["otherAddresses"][0]["additionalInformation"] == {"fi": "Laavu"}
    (found,) = payload["contactAddresses"]["postOfficeBoxAddresses"]
    assert found["postOfficeBox"] == {"fi": "PL 5"}


def test_only_places_with_sentences_are_in_the_accessibility_register(get):
    key = "accessibilityRegisterServicePointId"
    plain = get(place())["location"]["streetAddresses"][0]
    known = get(place("Kirjasto", contact=ContactDetails(addresses=(accessible_address(),))))
    assert plain[key] is None
    assert known["location"]["streetAddresses"][0][key] == known["contentId"]


@pytest.mark.parametrize(
    ("phone", "kind"),
    [
        (Phone(language="fi", prefix="+358", number="55550123"), "InternationalPhone"),
        (Phone(language="fi", number="116117"), "DomesticPhone"),
        (Phone(language="fi", kind=PhoneKind.SMS, prefix="+358", number="4"), "Sms"),
        (Phone(language="fi", kind=PhoneKind.FAX, prefix="+358", number="5"), "Fax"),
    ],
)
def test_numbers_have_a_dial_code_unless_domestic(get, phone, kind):
    record = channel(ChannelType.PHONE, contact=ContactDetails(phones=(phone,)))
    (found,) = get(record)["languageVersions"]["fi"]["phoneNumbers"]
    assert found["type"] == kind
    assert found.get("dialCode") == (phone.prefix or None)


def test_a_number_with_another_charge_is_an_extra_charge(get):
    phone = Phone(language="fi", number="0600", charge=Charge.OTHER, charge_info="2 €/min")
    record = channel(ChannelType.PHONE, contact=ContactDetails(phones=(phone,)))
    (found,) = get(record)["languageVersions"]["fi"]["phoneNumbers"]
    assert (found["chargeType"], found["chargeDescription"]) == ("ExtraCharge", "2 €/min")


def test_contacts_are_told_to_their_own_language_version(get):
    contact = ContactDetails(phones=(Phone(language="sv", number="116117"),))
    record = channel(ChannelType.PHONE, names={"fi": "Apu", "sv": "Hjälp"}, contact=contact)
    versions = get(record)["languageVersions"]
    assert versions["fi"]["phoneNumbers"] == []
    assert len(versions["sv"]["phoneNumbers"]) == 1


def test_an_e_service_has_its_address_and_identification(get):
    links = (WebLink(language="fi", url="https://kotka.example/varaa"),)
    payload = get(
        channel(
            ChannelType.E_SERVICE,
            web_addresses=links,
            requires_authentication=True,
            signature_count=2,
        )
    )
    address = {"url": "https://kotka.example/varaa", "name": None}
    assert payload["languageVersions"]["fi"]["webAddress"] == address
    assert payload["electronicIdentification"] == "Required"
    assert payload["electronicSignature"]["numberOfRequiredSignatures"] == 2


def test_a_form_has_its_files_and_delivery_addresses(get):
    files = (FormFile(language="fi", url="https://kotka.example/a.pdf", format="pdf"),)
    delivery = address(kind=AddressKind.DELIVERY)
    contact = ContactDetails(addresses=(delivery,))
    payload = get(channel(ChannelType.FORM, form_files=files, contact=contact))
    assert payload["languageVersions"]["fi"]["formFiles"][0]["type"] == "pdf"
    assert payload["deliveryAddresses"][0]["deliveryAddressType"] == "StreetAddress"


def test_a_connection_has_the_keys_of_the_specification(v12, world):
    jumppa, hall = service(), place()
    link = connection(jumppa, hall, charge=Charge.OTHER, descriptions={"fi": "Kysy kassalta."})
    for record in (jumppa, hall, link):
        world.put(record)
    payload = v12.get(f"connection/{jumppa.id}/{hall.id}").json()
    assert payload["channelContentId"] == str(hall.id)
    assert payload["chargeType"] == "Other"
    assert payload["languageVersions"]["fi"]["description"] == "Kysy kassalta."
