"""What the rules say of phone numbers and web addresses."""

from __future__ import annotations

import pytest

from ptvsync.quality.rules.links import is_malformed as is_bad_url
from ptvsync.quality.rules.links import leads_to_other_language
from ptvsync.quality.rules.phones import is_malformed as is_bad_phone
from ptvsync.records import ChannelType, WebLink
from tests.ptvsync.factories import make_channel_record

from .factories import codes, details, make_reach, make_subject


def web_page(url, language="fi"):
    link = WebLink(language=language, url=url)
    return make_reach(make_channel_record("verkko", ChannelType.WEB_PAGE, web_addresses=(link,)))


@pytest.mark.parametrize(
    ("prefix", "number"),
    [
        ("+358", "0401234567"),
        ("+358", "+358401234567"),
        ("+358", "40 123 4567 (arkisin)"),
        ("", "kysy kirjastosta"),
        ("", "12"),
        ("+358", "4012345678901234567"),
    ],
)
def test_a_number_that_cannot_be_dialled_is_malformed(prefix, number):
    assert is_bad_phone(prefix, number)


@pytest.mark.parametrize(
    ("prefix", "number"),
    [
        ("+358", "401234567"),
        ("+358", "40 123-4567"),
        ("", "116117"),
        ("", "0203 12345"),
        ("", "112"),
        ("", "+46812345"),
    ],
)
def test_a_number_that_can_be_dialled_is_in_order(prefix, number):
    assert not is_bad_phone(prefix, number)


@pytest.mark.parametrize(
    "row",
    [
        {"prefixNumber": "+358", "number": "0401234567", "isFinnishServiceNumber": False},
        {"dialCode": "+358", "number": "0401234567"},
    ],
)
@pytest.mark.parametrize("side", ["payload", "connection_payload"])
def test_numbers_are_read_from_the_answers_of_both_versions(row, side):
    reach = make_reach(**{side: {"phones": [row]}})
    assert details(make_subject(channels=[reach]), "phone-malformed") == [
        {"channel": "Uimahalli", "text": "+358 0401234567"}
    ]


def test_the_same_number_in_several_languages_is_told_once():
    rows = [{"dialCode": "+358", "number": "050 abc", "language": code} for code in ("fi", "sv")]
    subject = make_subject(channels=[make_reach(payload={"phones": rows})])
    assert len(details(subject, "phone-malformed")) == 1


@pytest.mark.parametrize(
    "url",
    [
        "kotka",
        "http:/kotka.fi",
        "https://https://kotka.fi",
        "https://kotka.fi tai puhelimella",
        "ftp://kotka.fi",
        "mailto:a@kotka.fi",
        "https://localhost/",
        "http://[::1",
        "kotka.fi/uinti",
    ],
)
def test_an_address_that_no_browser_opens_is_malformed(url):
    assert is_bad_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://kotka.fi",
        "http://www.kotka.fi/uinti?x=1",
        "www.kotka.fi",
        "https://äänekoski.fi/",
        " https://kotka.fi ",
    ],
)
def test_an_address_that_opens_is_in_order(url):
    assert not is_bad_url(url)


def test_a_malformed_address_is_found_in_the_answer_as_the_record_has_left_it_out():
    reach = make_reach(payload={"webPages": [{"url": "kotka", "language": "fi"}]})
    assert details(make_subject(channels=[reach]), "url-malformed")[0]["text"] == "kotka"


def test_an_address_without_encryption_is_told():
    assert codes(make_subject(channels=[web_page("http://kotka.fi/")])) == {"url-insecure"}


@pytest.mark.parametrize(
    ("language", "url", "wrong"),
    [
        ("sv", "https://kotka.fi/fi/uinti", True),
        ("fi", "https://kotka.fi/sv/simning", True),
        ("sv", "https://kotka.fi/sv/simning", False),
        ("sv", "https://kotka.fi/simning", False),
        ("en", "https://kotka.fi/uutiset/fi", False),
        ("se", "https://kotka.fi/fi/", False),
    ],
)
def test_an_address_of_another_language_is_known_by_its_folder(language, url, wrong):
    assert leads_to_other_language(WebLink(language=language, url=url)) is wrong


def test_a_link_of_another_language_is_told():
    subject = make_subject(channels=[web_page("https://kotka.fi/fi/", "sv")])
    assert codes(subject) == {"url-language"}
