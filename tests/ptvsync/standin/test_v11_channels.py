from __future__ import annotations

from datetime import date

import pytest

from ptvsync.records import (
    AddressKind,
    ChannelType,
    ContactDetails,
    Email,
    FormFile,
    Hours,
    HoursKind,
    Phone,
    Span,
    WebLink,
)

from .factories import (
    accessible_address,
    address,
    channel,
    connection,
    place,
    service,
    weekly,
)


@pytest.fixture
def get(v11, world):
    def get_channel(record):
        world.put(record)
        return v11.get(f"ServiceChannel/{record.id}").json()

    return get_channel


@pytest.fixture
def hours(get):
    def get_hours(*records):
        return get(place(hours=records))["serviceHours"]

    return get_hours


def test_emails_of_a_place_are_under_emails(get):
    payload = get(place())
    assert payload["emails"] == [{"value": "uimahalli@kotka.example", "language": "fi"}]
    assert "supportEmails" not in payload


def test_coordinates_are_strings_with_the_northing_as_latitude(get):
    street = get(place())["addresses"][0]["streetAddress"]
    assert (street["latitude"], street["longitude"]) == ("6703356.165", "497019.503")
    assert street["coordinateState"] == "Ok"


def test_a_visiting_address_is_a_single_location(get):
    found = get(place())["addresses"][0]
    assert (found["type"], found["subType"], found["country"]) == ("Location", "Single", "FI")
    assert found["streetAddress"]["municipality"]["code"] == "285"
    assert found["postOfficeBoxAddress"] is None


def test_a_post_office_box_is_a_postal_address(get):
    box = address(kind=AddressKind.POSTAL, street={}, number="", po_box={"fi": "PL 5"}, point=None)
    found = get(place(contact=ContactDetails(addresses=(box,))))["addresses"][0]
    assert (found["type"], found["subType"]) == ("Postal", "PostOfficeBox")
    assert found["postOfficeBoxAddress"]["postOfficeBox"] == [{"value": "PL 5", "language": "fi"}]
    assert found["streetAddress"] is None


def test_a_place_without_a_street_is_an_other_address(get):
    spot = address(street={}, number="", info={"fi": "Laavu lammen rannalla"})
    found = get(place(contact=ContactDetails(addresses=(spot,))))["addresses"][0]
    assert (found["subType"], found["streetAddress"]) == ("Other", None)
    assert found["otherAddress"]["latitude"] == "6703356.165"


def test_accessibility_is_inside_the_entrance(get):
    found = get(place(contact=ContactDetails(addresses=(accessible_address(),))))
    (entrance,) = found["addresses"][0]["entrances"]
    (group,) = entrance["accessibilitySentences"]
    assert group["sentenceGroup"][1] == {"value": "Huvudingången", "language": "sv"}
    assert len(group["sentences"]) == 2


def test_a_number_has_its_country_code_apart(get):
    (phone,) = get(place())["phoneNumbers"]
    assert (phone["type"], phone["prefixNumber"], phone["number"]) == ("Phone", "+358", "55550123")
    assert phone["isFinnishServiceNumber"] is False


def test_a_service_number_has_no_country_code(get):
    phones = (Phone(language="fi", number="116117"),)
    (phone,) = get(channel(ChannelType.PHONE, contact=ContactDetails(phones=phones)))[
        "phoneNumbers"
    ]
    assert (phone["prefixNumber"], phone["isFinnishServiceNumber"]) == (None, True)


def test_the_address_of_an_e_service_is_in_its_web_pages(get):
    links = (WebLink(language="fi", url="https://kotka.example/varaa"),)
    payload = get(channel(ChannelType.E_SERVICE, web_addresses=links, requires_authentication=True))
    assert payload["webPages"] == [
        {"url": "https://kotka.example/varaa", "value": None, "language": "fi"}
    ]
    assert payload["requiresAuthentication"] is True


def test_a_form_has_its_files_and_identifier(get):
    files = (FormFile(language="fi", url="https://kotka.example/a.pdf", format="pdf"),)
    payload = get(channel(ChannelType.FORM, form_files=files, form_identifiers={"fi": "KU-12"}))
    assert payload["formIdentifier"] == [{"value": "KU-12", "language": "fi"}]
    assert payload["channelUrls"] == [
        {"language": "fi", "value": "https://kotka.example/a.pdf", "type": "PDF"}
    ]


def test_a_form_is_sent_to_its_delivery_address(get):
    delivery = address(kind=AddressKind.DELIVERY, recipient={"fi": "Vapaa-aikapalvelut"})
    payload = get(channel(ChannelType.FORM, contact=ContactDetails(addresses=(delivery,))))
    (found,) = payload["deliveryAddresses"]
    assert found["subType"] == "Street"
    assert found["receiver"] == [{"value": "Vapaa-aikapalvelut", "language": "fi"}]


@pytest.mark.parametrize("kind", [ChannelType.E_SERVICE, ChannelType.WEB_PAGE, ChannelType.FORM])
def test_other_channels_have_support_contacts(get, kind):
    contact = ContactDetails(
        phones=(Phone(language="fi", prefix="+358", number="55550199"),),
        emails=(Email(language="fi", email="tuki@kotka.example"),),
    )
    payload = get(channel(kind, contact=contact))
    assert payload["supportEmails"][0]["value"] == "tuki@kotka.example"
    assert "type" not in payload["supportPhones"][0]


def test_the_services_of_a_channel_mirror_its_connections(v11, world):
    jumppa, hall = service(), place()
    for record in (jumppa, hall, connection(jumppa, hall)):
        world.put(record)
    (found,) = v11.get(f"ServiceChannel/{hall.id}").json()["services"]
    assert found["service"] == {"id": str(jumppa.id), "name": "Vesijumppa"}


def test_normal_hours_have_an_empty_last_day(hours):
    (found,) = hours(weekly())
    assert (found["serviceHourType"], found["validForNow"]) == ("DaysOfTheWeek", True)
    assert found["openingHour"] == [
        {"dayFrom": "Monday", "dayTo": "", "from": "08:00:00", "to": "16:00:00"}
    ]
    assert found["additionalInformation"] == [{"value": None, "language": "fi"}]


def test_the_end_of_the_day_is_zero(hours):
    (found,) = hours(weekly(end="24:00"))
    assert found["openingHour"][0]["to"] == "00:00:00"


def test_hours_over_midnight_have_a_type_of_their_own(hours):
    (found,) = hours(weekly(day=5, end_day=6, start="22:00", end="02:00"))
    assert found["serviceHourType"] == "OverMidnight"
    assert found["openingHour"][0]["dayTo"] == "Saturday"


def test_a_season_begins_at_finnish_midnight_told_in_utc(hours):
    (found,) = hours(weekly(valid_from=date(2027, 6, 1), valid_to=date(2027, 12, 1)))
    assert (found["validFrom"], found["validTo"]) == ("2027-05-31T21:00:00", "2027-11-30T22:00:00")
    assert found["validForNow"] is False


def test_a_closed_day_is_an_exception_without_an_end(hours):
    day = date(2026, 12, 24)
    closed = Hours(kind=HoursKind.EXCEPTION, valid_from=day, valid_to=day, closed=True)
    (found,) = hours(closed)
    assert (found["serviceHourType"], found["isClosed"]) == ("Exceptional", True)
    assert (found["validFrom"], found["validTo"]) == ("2026-12-23T22:00:00", None)
    assert found["openingHour"] == []


def test_an_exception_with_hours_has_one_opening_hour_of_no_day(hours):
    span = Span(day=None, start="09:00", end_day=None, end="13:00")
    days = {"valid_from": date(2026, 12, 28), "valid_to": date(2026, 12, 30)}
    (found,) = hours(Hours(kind=HoursKind.EXCEPTION, spans=(span,), **days))
    assert found["openingHour"] == [
        {"dayFrom": "", "dayTo": "", "from": "09:00:00", "to": "13:00:00"}
    ]
    assert found["validTo"] == "2026-12-29T22:00:00"


@pytest.mark.parametrize(
    ("kind", "flag"), [(HoursKind.ALWAYS, "isAlwaysOpen"), (HoursKind.APPOINTMENT, "isReservation")]
)
def test_whole_days_are_flags_without_opening_hours(hours, kind, flag):
    (found,) = hours(Hours(kind=kind))
    assert found[flag] is True
    assert found["openingHour"] == []
