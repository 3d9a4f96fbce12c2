"""Phones and addresses of PTV v11 as records."""

from __future__ import annotations

import pytest

from ptvsync.clients.v11.channels import channel_record
from ptvsync.records import PhoneKind

from .payloads import (
    rows,
    v11_channel,
    v11_street,
)


def address_of(**fields):
    return channel_record(v11_channel(addresses=[v11_street(**fields)])).contact.addresses[0]


def test_a_phone_loses_the_zero_that_its_prefix_replaces():
    phone = {"prefixNumber": "+358", "number": "0401234567", "language": "fi", "type": "Sms"}

    record = channel_record(v11_channel(phoneNumbers=[phone]))

    assert record.contact.phones[0].number == "401234567"
    assert record.contact.phones[0].kind is PhoneKind.SMS


def test_a_national_service_number_stands_alone():
    phone = {
        "isFinnishServiceNumber": True,
        "prefixNumber": "+358",
        "number": "116117",
        "language": "fi",
    }

    record = channel_record(v11_channel("EChannel", supportPhones=[phone]))

    assert (record.contact.phones[0].prefix, record.contact.phones[0].number) == ("", "116117")


def test_latitude_is_the_northing():
    point = address_of(latitude="6834688", longitude="503879").point

    assert (point.lat, point.lon) == pytest.approx((61.64547, 27.07321), abs=1e-4)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("", ""), (None, None), ("60.46", "26.94"), ("Loading", "0")],
)
def test_coordinates_that_are_missing_or_elsewhere_make_no_point(latitude, longitude):
    assert address_of(latitude=latitude, longitude=longitude).point is None


def test_swapped_coordinates_are_put_right():
    assert address_of(latitude="503879", longitude="6834688").point == (
        address_of(latitude="6834688", longitude="503879").point
    )


@pytest.mark.parametrize(
    ("state", "is_placed"),
    [("Ok", True), ("EnteredByUser", True), (None, True), ("Loading", False), ("Failed", False)],
)
def test_coordinates_that_ptv_is_not_sure_of_are_left_out(state, is_placed):
    assert bool(address_of(coordinateState=state).point) is is_placed


def test_words_in_a_number_become_its_information():
    phone = {
        "prefixNumber": "+358",
        "number": "05 123 4567 (vaihde)",
        "additionalInformation": "Avoinna arkisin",
        "language": "fi",
    }

    found = channel_record(v11_channel(phoneNumbers=[phone])).contact.phones[0]

    assert (found.prefix, found.number, found.info) == (
        "+358",
        "5 123 4567",
        "Avoinna arkisin, vaihde",
    )


def test_a_foreign_address_is_words_and_a_country():
    abroad = {
        "type": "Postal",
        "subType": "Abroad",
        "locationAbroad": rows(en="1 Main Street"),
        "country": "GB",
    }

    address = channel_record(v11_channel(addresses=[abroad])).contact.addresses[0]

    assert (address.free_text, address.country) == ({"en": "1 Main Street"}, "GB")


def test_an_entrance_tells_whom_to_ask():
    group = {"sentenceGroup": rows(fi="Ovi"), "sentences": [{"sentence": rows(fi="Leveä.")}]}
    entrance = {
        "name": rows(fi="Pääovi"),
        "contactInfo": {"phone": "05 123", "email": "ovi@kotka.example", "url": None},
        "accessibilitySentences": [group],
    }
    street = {**v11_street(), "entrances": [entrance]}

    found = channel_record(v11_channel(addresses=[street])).contact.addresses[0].accessibility[0]

    assert (found.entrance, found.phone, found.email, found.url) == (
        {"fi": "Pääovi"},
        "05 123",
        "ovi@kotka.example",
        "",
    )


@pytest.mark.parametrize(
    ("kind", "key"), [("ServiceLocation", "emails"), ("WebPage", "supportEmails")]
)
def test_emails_are_read_from_either_list(kind, key):
    row = {"value": "halli@kotka.example", "language": "fi"}

    assert channel_record(v11_channel(kind, **{key: [row]})).contact.emails[0].email == row["value"]


def test_an_address_without_a_street_has_its_place_and_words():
    other = {
        "latitude": "6703000",
        "longitude": "497000",
        "postalCode": "48100",
        "postOffice": rows(fi="KOTKA"),
        "additionalInformation": rows(fi="Rannan laavu"),
    }
    payload = v11_channel(
        addresses=[{"type": "Location", "subType": "Other", "otherAddress": other}]
    )

    address = channel_record(payload).contact.addresses[0]

    assert (address.street, address.info, bool(address.point)) == ({}, {"fi": "Rannan laavu"}, True)
