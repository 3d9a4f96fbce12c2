"""Numbers as they are read and dialled."""

from __future__ import annotations

import pytest

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
