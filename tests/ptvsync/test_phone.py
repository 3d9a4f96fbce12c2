"""Numbers as they are read and dialled."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.phone import callable_number, distinct_phones, national_form, split_number
from ptvsync.records import PhoneKind
from ptvsync.templatetags.ptv import phone_number, tel

from .factories import make_phone


@pytest.mark.parametrize(
    ("prefix", "number", "dialled", "read"),
    [
        ("+358", "40 123 4567", "+358401234567", "+358 40 123 4567"),
        ("+358", "0401234567", "+358401234567", "+358 401234567"),
        ("", "116117", "116117", "116117"),
        ("", "0295 123 456 (vaihde)", "0295123456", "0295 123 456 (vaihde)"),
        ("+46", "8123456", "+468123456", "+46 8123456"),
    ],
)
def test_a_number_is_dialled_with_its_prefix_and_without_words(prefix, number, dialled, read):
    phone = make_phone(prefix=prefix, number=number)

    assert tel(phone) == dialled
    assert phone_number(phone) == read


@pytest.mark.parametrize("number", ["112", "116117", "116111"])
@pytest.mark.parametrize("prefix", ["", "+358"])
def test_an_emergency_number_has_no_prefix(prefix, number):
    assert tel(make_phone(prefix=prefix, number=number)) == number


@pytest.mark.parametrize(
    "number", ["020 123 456", "20 123 456", "0800 12345", "029 5123", "0600 1"]
)
def test_a_nationwide_number_is_dialled_with_its_zero(number):
    dialled = tel(make_phone(prefix="+358", number=number))

    assert dialled == "0" + re.sub(r"\D", "", number).removeprefix("0")


@pytest.mark.parametrize(
    ("prefix", "number", "expected"),
    [
        ("+358", "(05) 123 4567", ("+358", "(5) 123 4567")),
        ("", "+358 (0)40 123 4567", ("+358", "40 123 4567")),
        ("+358", "00358401234567", ("+358", "401234567")),
        ("+358", "+46 8 123 456", ("+46", "8 123 456")),
        ("", "05 123 4567", ("", "05 123 4567")),
        ("+358", "+46812345", ("", "+46812345")),
    ],
)
def test_the_prefix_stands_apart_and_instead_of_the_zero(prefix, number, expected):
    assert national_form(prefix, number) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0295 123 456 (vaihde)", ("0295 123 456", "vaihde")),
        ("p. 05 123 4567, arkisin 8–16", ("05 123 4567", "p, arkisin 8–16")),
        ("040-1234567 tai 050 765 4321", ("040-1234567", "tai 050 765 4321")),
        ("05 123 4567 / 040 765", ("05 123 4567", "040 765")),
        ("kysy vaihteesta", ("kysy vaihteesta", "")),
        ("112", ("112", "")),
    ],
)
def test_words_around_a_number_are_told_apart(text, expected):
    assert split_number(text) == expected


def test_the_same_number_in_several_languages_is_one():
    phones = [
        make_phone(language="fi", number="40 1234567"),
        make_phone(language="sv", number="0401234567"),
        make_phone(language="sv", number="0401234567", kind=PhoneKind.SMS),
    ]

    assert distinct_phones(phones) == [phones[0], phones[2]]


NUMBERS = st.from_regex(r"0?[1-9][0-9]{2,10}", fullmatch=True)
PREFIXES = st.sampled_from(["", "+358", "+46"])


@settings(deadline=None)
@given(prefix=PREFIXES, number=NUMBERS, words=st.sampled_from(["", " (vaihde)", ", arkisin"]))
def test_what_is_dialled_is_digits_however_it_was_written(prefix, number, words):
    assert re.fullmatch(
        r"\+?\d*", callable_number(make_phone(prefix=prefix, number=number + words))
    )


@settings(deadline=None)
@given(prefix=PREFIXES, number=NUMBERS)
def test_a_number_in_its_national_form_stays_as_it_is(prefix, number):
    once = national_form(prefix, number)

    assert national_form(*once) == once


@settings(deadline=None)
@given(number=st.from_regex(r"(4[0-9]|50|5|9)[1-9][0-9]{5,7}", fullmatch=True))
def test_zero_prefix_and_spaces_change_nothing_of_what_is_dialled(number):
    forms = [
        ("+358", number),
        ("+358", f"0{number}"),
        ("", f"+358{number}"),
        ("", f"+358 (0){number}"),
        ("+358", f"{number[:2]} {number[2:]}"),
    ]

    dialled = {callable_number(make_phone(prefix=prefix, number=text)) for prefix, text in forms}

    assert dialled == {f"+358{number}"}
