"""What tells who somebody is, is found; what does not is let through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.feedback.personal_data import PersonalData, find_personal_data


@pytest.mark.parametrize(
    "text",
    [
        "Olen 131052-308T.",
        "131052+308T",
        "131052A308T",
        "010203a308t",
        "010203B308T",
        "Tunnus: 010203Y308T, kiitos",
        "131052 - 308T",
    ],
)
def test_an_identity_code_is_found(text):
    assert PersonalData.IDENTITY_CODE in find_personal_data(text)


@pytest.mark.parametrize(
    "text",
    ["aino@example.org", "Kirjoita: aino.virta+x@mail.example.fi!", "aino(at)example.org"],
)
def test_an_email_address_is_found(text):
    assert PersonalData.EMAIL in find_personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "040 123 4567",
        "0401234567",
        "040-1234567",
        "+358 40 123 4567",
        "Soittakaa +358401234567.",
        "(05) 555 0100",
    ],
)
def test_a_phone_number_is_found(text):
    assert PersonalData.PHONE in find_personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sivu oli hyvä, mutta kartta puuttui.",
        "Auki 1.10.2026 alkaen kello 8.00–16.00.",
        "Aukioloaika on 08-16, ei 09-17.",
        "Numeroon 112 tai 116 117 ei pääse linkistä.",
        "Y-tunnus 0201256-7 puuttuu.",
        "Kunnan koodi on 285 ja postinumero 48100.",
        "Ryhmässä oli 10 000 askelta @ kotona",
        "Vuosina 2024-2026",
    ],
)
def test_ordinary_feedback_passes(text):
    assert find_personal_data(text) == []


def test_all_kinds_are_told_at_once():
    text = "131052-308T, aino@example.org, 040 123 4567"
    assert set(find_personal_data(text)) == set(PersonalData)


@given(
    day=st.integers(1, 31),
    month=st.integers(1, 12),
    year=st.integers(0, 99),
    sign=st.sampled_from("-+ABCDEFUVWXY"),
    number=st.integers(2, 999),
    check=st.sampled_from("0123456789ABCDEFHJKLMNPRSTUVWXY"),
    around=st.sampled_from([("", ""), ("Olen ", "."), ("(", ")"), ("\n", "\n")]),
)
def test_every_identity_code_is_found(day, month, year, sign, number, check, around):
    code = f"{day:02}{month:02}{year:02}{sign}{number:03}{check}"
    assert PersonalData.IDENTITY_CODE in find_personal_data(code.join(around))


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"], exclude_characters="@()[]")))
def test_text_without_digits_and_at_signs_is_never_refused(text):
    assert find_personal_data(text) == []
