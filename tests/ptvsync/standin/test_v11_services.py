from __future__ import annotations

import json

import pytest

from ptvsync.records import ChannelType, Charge, Producer, ProducerRole

from .factories import (
    COUNTY,
    NATIONWIDE,
    an_id,
    channel,
    collection,
    connection,
    general_description,
    place,
    service,
    towns,
)


KEYS = (
    "id sourceId generalDescriptionId subType type fundingType serviceNames serviceChargeType "
    "areaType areas serviceDescriptions languages serviceClasses ontologyTerms targetGroups "
    "lifeEvents industrialClasses legislation keywords requirements serviceChannels organizations "
    "serviceVouchersInUse serviceVouchers serviceCollections publishingStatus modified "
    "responsibleSoteOrganization"
)


@pytest.fixture
def get(v11, world):
    def get_service(**fields):
        record = service(**fields)
        world.put(record)
        return v11.get(f"Service/{record.id}").json()

    return get_service


def described(payload, kind):
    return [row["value"] for row in payload["serviceDescriptions"] if row["type"] == kind]


def test_the_keys_come_in_the_order_of_ptv(get):
    assert list(get()) == KEYS.split()


def test_names_are_rows_with_a_language_and_a_type(get):
    payload = get(alternative_names={"fi": "Aqua"})
    assert payload["serviceNames"] == [
        {"language": "fi", "value": "Aqua", "type": "AlternativeName"},
        {"language": "fi", "value": "Vesijumppa", "type": "Name"},
    ]


def test_texts_without_a_value_are_sent_as_null(get):
    assert described(get(), "UserInstruction") == [None]


def test_the_time_of_change_has_microseconds_and_no_zone(get):
    assert get()["modified"] == "2026-09-14T08:12:30.144000"


def test_a_service_without_channels_has_a_null_list(get):
    assert get()["serviceChannels"] is None


@pytest.mark.parametrize(
    ("charge", "word"),
    [(Charge.FREE, "FreeOfCharge"), (Charge.CHARGED, "Chargeable"), (None, None)],
)
def test_charges_have_the_words_of_v11(get, charge, word):
    assert get(charge=charge)["serviceChargeType"] == word


def test_municipalities_are_one_area_with_a_list(get):
    (area,) = get(area=towns("075", "285"))["areas"]
    assert (area["type"], area["code"], area["name"]) == ("Municipality", None, None)
    assert [item["code"] for item in area["municipalities"]] == ["075", "285"]
    swedish = {"value": "Fredrikshamn", "language": "sv"}
    assert swedish in area["municipalities"][0]["name"]


def test_a_county_is_an_area_with_its_municipalities(get):
    (area,) = get(area=COUNTY)["areas"]
    assert (area["type"], area["code"]) == ("WellbeingServiceCounties", "10")
    assert len(area["municipalities"]) == 6


def test_a_nationwide_service_has_no_areas(get):
    payload = get(area=NATIONWIDE)
    assert (payload["areaType"], payload["areas"]) == ("Nationwide", [])


def test_classes_carry_names_and_parents(get):
    (found,) = get()["serviceClasses"]
    assert (found["code"], found["ontologyType"]) == ("P27.1", "ptvserclass2")
    assert found["parentUri"].endswith("/P27")
    assert {row["language"] for row in found["name"]} == {"fi", "sv", "en"}


def test_the_responsible_organisation_comes_before_the_producers(get):
    producers = (
        Producer(role=ProducerRole.SELF, organization_id=an_id("Kotkan kaupunki")),
        Producer(role=ProducerRole.OTHER, name={"fi": "Talkooväki"}),
    )
    found = get(producers=producers)["organizations"]
    assert [(item["roleType"], item["provisionType"]) for item in found] == [
        ("Responsible", None),
        ("Producer", "SelfProducedServices"),
        ("Producer", "Other"),
    ]
    assert found[2]["organization"] is None
    assert found[2]["additionalInformation"] == [{"value": "Talkooväki", "language": "fi"}]


def test_connections_are_sorted_by_channel_type_and_tell_no_type(v11, world):
    jumppa, hall, phone = service(), place(), channel(ChannelType.PHONE)
    for record in (jumppa, hall, phone):
        world.put(record)
    for record in (hall, phone):
        world.put(connection(jumppa, record, descriptions={"fi": "Kysy lisää."}))
    found = v11.get(f"Service/{jumppa.id}").json()["serviceChannels"]
    assert [item["serviceChannel"]["name"] for item in found] == ["Neuvontapuhelin", "Uimahalli"]
    assert found[0]["contactDetails"] is None
    assert found[0]["description"] == [
        {"language": "fi", "value": "Kysy lisää.", "type": "Description"}
    ]
    assert "serviceChannelType" not in json.dumps(found)


def test_a_service_names_its_collections(v11, world):
    jumppa = service()
    for record in (jumppa, collection(jumppa)):
        world.put(record)
    (found,) = v11.get(f"Service/{jumppa.id}").json()["serviceCollections"]
    assert found["name"] == [{"value": "Vesiliikunta", "language": "fi"}]
    listed = v11.get(f"ServiceCollection/{an_id('Vesiliikunta')}").json()
    assert [item["id"] for item in listed["services"]] == [str(jumppa.id)]


@pytest.fixture
def linked(world):
    general = general_description(classes=("P27", "P27.1"))
    world.put(general)
    world.put(service(general_description_id=general.id, conditions={"fi": "Varaa paikka."}))
    return an_id("Vesijumppa")


def test_classes_of_the_general_description_are_added_unasked(v11, linked):
    found = v11.get(f"Service/{linked}").json()
    assert [item["code"] for item in found["serviceClasses"]] == ["P27.1", "P27"]
    assert found["requirements"] == [{"value": "Varaa paikka.", "language": "fi"}]


@pytest.mark.parametrize("path", ["serviceWithGD/{}", "serviceWithGD/list?guids={}"])
def test_texts_of_the_general_description_are_added_on_request(v11, linked, path):
    found = v11.get(f"Service/{path.format(linked)}").json()
    payload = found[0] if isinstance(found, list) else found
    assert described(payload, "GD_Description") == ["Uimahalli on avoin kaikille."]
    assert payload["requirements"][0]["value"] == "Peseydy ennen uintia.\n\nVaraa paikka."


def test_the_charge_of_the_general_description_hides_the_own_one(v11, world):
    general = general_description(charge=Charge.CHARGED)
    world.put(general)
    world.put(service(general_description_id=general.id))
    plain = v11.get(f"Service/{an_id('Vesijumppa')}").json()
    merged = v11.get(f"Service/serviceWithGD/{an_id('Vesijumppa')}").json()
    assert (plain["serviceChargeType"], merged["serviceChargeType"]) == (None, "Chargeable")
