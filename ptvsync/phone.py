"""Phone numbers as people read them and as phones dial them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ptvsync.records import Phone


FINLAND = "+358"

_NOT_DIALLED = re.compile(r"[^\d+]")
# The first thing in a text that looks like a number: at least three digits with what groups them.
_NUMBER = re.compile(r"(?:\+|\b00(?=[1-9]))?\(?\d(?:[\s().-]{0,2}\d){2,}")
_COUNTRY = re.compile(r"^(?:\+|00)(358|[1-9]\d{0,2})(?:[\s-]|\(0\))+(?=\d)|^(?:\+|00)(358)")
_TRUNK_ZERO = re.compile(r"^(?:\(0\)|(\(?)0(?!\d{0,2}$))\s*")
_LOOSE_COMMA = re.compile(r"[.,;:]* ,")
# Emergency and six-digit European numbers, which no prefix leads to.
_SHORT = re.compile(r"^(?:112|116\d{3})$")
# Nationwide numbers without their zero: 010, 020, 029, 030, 039, 060x, 070x, 071, 073, 075, 0800.
_NATIONWIDE = re.compile(r"^(?:10|20|29|30|39|60|70|71|73|75|800)\d+$")


def split_number(text: str) -> tuple[str, str]:
    """(the number, the words around it) of a field in which people wrote both."""
    found = _NUMBER.search(text)
    if not found:
        return text, ""
    around = f"{text[: found.start()]} {text[found.end() :]}"
    return found.group(), _tidy(around)


def national_form(prefix: str, number: str) -> tuple[str, str]:
    """(country prefix, number) with the zero only where no prefix is, and no prefix at service numbers."""
    if written := _COUNTRY.match(number):
        prefix = f"+{written.group(1) or written.group(2)}"
        number = number[written.end() :]
    elif number.startswith("+"):
        return "", number
    digits = _NOT_DIALLED.sub("", number).removeprefix("0")
    if prefix in {"", FINLAND} and _SHORT.match(digits):
        return "", digits
    if prefix == FINLAND and _NATIONWIDE.match(digits):
        return "", number if number.lstrip(" (").startswith("0") else f"0{number}"
    return prefix, _TRUNK_ZERO.sub(r"\1", number) if prefix else number


def callable_number(phone: Phone) -> str:
    """The number for a ``tel:`` address: ``+358401234567``, or ``116117`` of a national service."""
    prefix, number = national_form(phone.prefix, split_number(phone.number)[0])
    digits = _NOT_DIALLED.sub("", number)
    return digits if digits.startswith("+") else _NOT_DIALLED.sub("", prefix) + digits


def readable_number(phone: Phone) -> str:
    """The number with its country prefix and a space between."""
    return (
        f"{phone.prefix} {phone.number.removeprefix('0')}".strip() if phone.prefix else phone.number
    )


def distinct_phones(phones: Iterable[Phone]) -> list[Phone]:
    """The phones without repetition: maintainers write the same number in every language version."""
    found: dict[tuple[str, str], Phone] = {}
    for phone in phones:
        found.setdefault((phone.kind, callable_number(phone)), phone)
    return list(found.values())


def _tidy(words: str) -> str:
    """Words that stood around a number, without the punctuation that led to it."""
    text = _LOOSE_COMMA.sub(",", " ".join(words.split())).strip(" ,;:/-")
    inner = text.removeprefix("(").removesuffix(")")
    return inner.strip() if "(" not in inner and ")" not in inner else text
