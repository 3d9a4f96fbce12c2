"""Phone numbers as people read them and as phones dial them."""

from __future__ import annotations

import re

from ptvsync.records import Phone


_NOT_DIALLED = re.compile(r"[^\d+]")


def callable_number(phone: Phone) -> str:
    """The number for a ``tel:`` address: ``+358401234567``, or ``116117`` of a national service."""
    number = _NOT_DIALLED.sub("", phone.number)
    if not phone.prefix or number.startswith("+"):
        return number
    return _NOT_DIALLED.sub("", phone.prefix) + number.removeprefix("0")


def readable_number(phone: Phone) -> str:
    """The number with its country prefix and a space between."""
    return (
        f"{phone.prefix} {phone.number.removeprefix('0')}".strip() if phone.prefix else phone.number
    )
