"""What the rules say of channels, numbers, links, places and hours."""

from __future__ import annotations

from datetime import date

import pytest

from ptvsync.records import ChannelType, ContactDetails, HolidayHours, WebLink
from tests.ptvsync.factories import (
    make_address,
    make_channel_record,
    make_connection_record,
    make_exception,
    make_phone,
    make_weekly,
)
from tests.ptvsync.payloads import v11_street, v12_channel

from .factories import POINT, codes, details, make_reach, make_subject, phone_reach


OF_V12 = v12_channel()
YESTERDAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 23)


def web_page(url, language="fi"):
    link = WebLink(language=language, url=url)
    return make_reach(make_channel_record("verkko", ChannelType.WEB_PAGE, web_addresses=(link,)))


def place(**address):
    contact = ContactDetails(addresses=(make_address(**{"point": POINT, **address}),))
    return make_channel_record(contact=contact)


def test_a_service_without_channels_is_told():
    assert codes(make_subject(channels=[])) == {"no-channel"}


def test_a_channel_without_any_contact_is_told_by_name():
    subject = make_subject(channels=[make_reach(contact=ContactDetails())])
    assert details(subject, "channel-unreachable") == [{"channel": "Uimahalli"}]


def test_the_contact_of_the_connection_is_enough():
    connection = make_connection_record(contact=ContactDetails(phones=(make_phone(),)))
    reach = make_reach(make_channel_record(), connection)
    assert codes(make_subject(channels=[reach])) == set()


@pytest.mark.parametrize("reach", [phone_reach(), web_page("https://kotka.example/")])
def test_a_phone_or_a_web_page_is_a_way(reach):
    assert codes(make_subject(channels=[reach])) == set()


def test_the_same_place_twice_is_told():
    places = [
        make_reach(place()),
        make_reach(place().model_copy(update={"id": make_channel_record("b").id})),
    ]
    assert codes(make_subject(channels=places)) == {"channel-twice"}


def test_two_places_in_one_house_are_two_places():
    other = place().model_copy(update={"names": {"fi": "Kahvila"}})
    assert codes(make_subject(channels=[make_reach(place()), make_reach(other)])) == set()


def test_a_place_without_coordinates_is_told_with_its_address():
    subject = make_subject(channels=[make_reach(place(point=None))])
    assert details(subject, "coordinates-missing")[0]["text"] == "Kotkankatu 15 B, 48100"


@pytest.mark.parametrize("address", [{"country": "SE"}, {"street": {}, "po_box": {"fi": "PL 5"}}])
def test_foreign_and_postal_addresses_need_no_coordinates(address):
    assert codes(make_subject(channels=[make_reach(place(point=None, **address))])) == set()


@pytest.mark.parametrize(
    "payload",
    [
        {"addresses": [v11_street(latitude="6703000", longitude="1497000")]},
        {"coordinates": [{"easting": 497000, "northing": 670300, "system": "EPSG:3067"}]},
        {"addresses": [v11_street(latitude="59.33", longitude="18.06")]},
    ],
)
def test_coordinates_that_are_not_in_finland_are_told_instead_of_missing_ones(payload):
    reach = make_reach(place(point=None), payload=payload)
    assert codes(make_subject(channels=[reach])) == {"coordinates-outside"}


def test_coordinates_in_finland_are_in_order():
    reach = make_reach(payload={"addresses": [v11_street()]})
    assert codes(make_subject(channels=[reach])) == set()


def test_exceptions_that_are_all_over_are_told_with_the_last_day():
    hours = (make_exception(date(2026, 6, 20)), make_exception(date(2026, 7, 1), YESTERDAY))
    subject = make_subject(channels=[make_reach(place().model_copy(update={"hours": hours}))])
    assert details(subject, "exceptions-past") == [{"channel": "Uimahalli", "text": "21.11.2026"}]


@pytest.mark.parametrize("last", [date(2026, 11, 22), TOMORROW])
def test_an_exception_that_still_holds_keeps_the_hours_alive(last):
    hours = (make_exception(date(2026, 6, 20)), make_exception(date(2026, 11, 1), last))
    assert (
        codes(make_subject(channels=[make_reach(place().model_copy(update={"hours": hours}))]))
        == set()
    )


def open_weekly(payload, **more):
    record = place().model_copy(update={"hours": (make_weekly(),), **more})
    return make_subject(channels=[make_reach(record, payload=payload)])


def test_a_place_without_holiday_hours_is_told_in_version_12():
    assert codes(open_weekly(OF_V12)) == {"holiday-hours-missing"}


def test_version_11_has_no_holiday_hours_to_miss():
    assert codes(open_weekly({"id": "x"})) == set()


def test_holiday_hours_or_coming_exceptions_are_enough():
    holiday = HolidayHours(holiday="ChristmasDay", closed=True)
    hours = (make_weekly(), make_exception(TOMORROW))
    assert codes(open_weekly(OF_V12, holiday_hours=(holiday,))) == set()
    assert codes(open_weekly(OF_V12, hours=hours)) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Jumppaa_x000D_\nvedessä", "markup-remnants"),
        ("<p>Jumppaa</p>", "markup-remnants"),
        ("Jumppaa<br/>", "markup-remnants"),
        ("Jumppaa&nbsp;vedessä", "markup-remnants"),
        ("Jump\u00adpaa", "invisible-characters"),
        ("Jumppaa\u200b", "invisible-characters"),
        ("Jumppaa\u00a0vedessä", "invisible-characters"),
    ],
)
@pytest.mark.parametrize("side", ["service", "channel", "connection"])
def test_remnants_are_found_in_every_answer(text, code, side):
    payload = {"languageVersions": {"fi": {"description": text}}}
    reach = make_reach(
        payload=payload if side == "channel" else {},
        connection_payload=payload if side == "connection" else {},
    )
    subject = make_subject(channels=[reach], payload=payload if side == "service" else {})
    assert codes(subject) == {code}


@pytest.mark.parametrize("text", ["a < b ja b > a", "R&D", "Tarvitset 5 <10 -kortin", "snake_x"])
def test_signs_that_are_no_markup_are_left_in_peace(text):
    assert codes(make_subject(payload={"description": text})) == set()


def test_names_of_code_lists_are_not_the_maintainers_words():
    payload = {"serviceClasses": [{"name": [{"value": "Liikunta\u00a0ja ulkoilu"}]}]}
    assert codes(make_subject(payload=payload)) == set()
