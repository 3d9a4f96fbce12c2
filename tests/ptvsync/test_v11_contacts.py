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
    [("", ""), (None, None), ("503879", "6834688"), ("60.46", "26.94"), ("Loading", "0")],
)
def test_coordinates_that_are_missing_swapped_or_elsewhere_make_no_point(latitude, longitude):
    assert address_of(latitude=latitude, longitude=longitude).point is None


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
