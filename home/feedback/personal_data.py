"""Finding what tells who somebody is, so that it is refused before it is stored."""

from __future__ import annotations

import re
from enum import Enum

from django.utils.translation import gettext_lazy as _


class PersonalData(Enum):
    """A kind of personal data, and what to tell the writer."""

    IDENTITY_CODE = _("The text seems to have a personal identity code in it. Please remove it.")
    EMAIL = _("The text seems to have an e-mail address in it. Please remove it.")
    PHONE = _("The text seems to have a phone number in it. Please remove it.")


# Day, month, year, the sign of the century (all that are in use since 2023), three digits, a check.
IDENTITY_CODE = re.compile(r"(?<!\d)[0-3]\d[01]\d{3}\s?[-+–A-FU-Y]\s?\d{3}[0-9A-Y](?!\w)", re.I)
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.I)
# From +358 or a leading zero; written together or in groups.
PHONE = re.compile(r"(?<![\d.,])(?:\+\d{2,3}|\(?0)[\d\s()–-]{5,16}\d(?!\d)")
# Numbers of organisations, not of people.
BUSINESS_ID = re.compile(r"(?<!\d)\d{7}-\d(?!\d)")
# 1.10.2026 is no phone number, nor are opening hours such as 08.00–16.00 or 08-16.
LEAST_DIGITS = 7


def find_personal_data(text: str) -> list[PersonalData]:
    """The kinds that a text seems to hold."""
    found = []
    if IDENTITY_CODE.search(text):
        found.append(PersonalData.IDENTITY_CODE)
    if EMAIL.search(text):
        found.append(PersonalData.EMAIL)
    rest = BUSINESS_ID.sub("", IDENTITY_CODE.sub("", text))
    if any(_is_phone(match.group()) for match in PHONE.finditer(rest)):
        found.append(PersonalData.PHONE)
    return found


def _is_phone(text: str) -> bool:
    return sum(character.isdigit() for character in text) >= LEAST_DIGITS
