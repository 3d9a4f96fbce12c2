"""Phone numbers as PTV gives them; the records have mended what can be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ptvsync.quality.payloads import objects
from ptvsync.quality.rule import Finding, Rule
from ptvsync.quality.severity import Severity
from ptvsync.quality.subject import Subject


_PREFIX_KEYS = ("prefixNumber", "dialCode")
_NUMBER = re.compile(r"[\d\s()/-]+")
FEWEST, MOST = 3, 15


def malformed(subject: Subject) -> Iterator[Finding]:
    """Numbers that cannot be dialled as they are written."""
    seen = set()
    for name, payload in subject.payloads():
        for prefix, number in _numbers(payload):
            written = f"{prefix} {number}".strip()
            if is_malformed(prefix, number) and (name, written) not in seen:
                seen.add((name, written))
                yield Finding(channel=name, text=written)


def is_malformed(prefix: str, number: str) -> bool:
    """Whether a number has words, a second prefix, a trunk zero after the prefix, or a wrong length."""
    if prefix and number.startswith(("0", "+")):
        return True
    digits = sum(character.isdigit() for character in number)
    written = number.removeprefix("+")
    return not _NUMBER.fullmatch(written) or not FEWEST <= digits <= MOST


def _numbers(payload: object) -> Iterator[tuple[str, str]]:
    for node in objects(payload):
        key = next((key for key in _PREFIX_KEYS if key in node), None)
        number = node.get("number")
        if key and isinstance(number, str) and number.strip():
            yield str(node[key] or "").strip(), number.strip()


RULES = (
    Rule(
        code="phone-malformed",
        severity=Severity.WARNING,
        title=_("Phone number is not in order"),
        explanation=_("The number has words, a zero after the country code or a wrong length."),
        hint=_("Write only digits after the country code, without the first zero."),
        check=malformed,
    ),
)
