"""What somebody typed into the check: a PTV id, a Finnish business ID, or words of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


LONGEST_TEXT = 200
BUSINESS_ID = re.compile(r"(?:FI)?\s*(\d{7})\s*-?\s*(\d)", re.IGNORECASE)
REGISTRY_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


class Asked(StrEnum):
    """What the text turned out to be."""

    NOTHING = "nothing"
    REGISTRY_ID = "registry_id"
    BUSINESS_ID = "business_id"
    NAME = "name"


@dataclass(frozen=True)
class Question:
    """``value`` is the id, the business ID as 1234567-1, or the text itself."""

    kind: Asked
    value: str = ""

    @property
    def registry_id(self) -> UUID:
        """The PTV id of a question that is one."""
        return UUID(self.value)

    @property
    def is_mistyped(self) -> bool:
        """Whether it is a business ID whose check digit is wrong."""
        return self.kind is Asked.BUSINESS_ID and not has_right_check_digit(self.value)


def read_question(text: str) -> Question:
    """The question in a text; a PTV id may stand anywhere in it, as in an address of Suomi.fi."""
    text = " ".join(text.replace("\0", "").split())[:LONGEST_TEXT]
    if found := REGISTRY_ID.search(text):
        return Question(Asked.REGISTRY_ID, found[0].lower())
    if found := BUSINESS_ID.fullmatch(text):
        return Question(Asked.BUSINESS_ID, f"{found[1]}-{found[2]}")
    return Question(Asked.NAME, text) if text else Question(Asked.NOTHING)


def has_right_check_digit(business_id: str) -> bool:
    """Whether the last digit of 1234567-1 follows from the others (Finnish Tax Administration)."""
    digits, check = business_id.split("-")
    rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
    # A remainder of one is never given out.
    return rest != 1 and int(check) == (11 - rest if rest else 0)
