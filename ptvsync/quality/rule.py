"""What a quality rule is: a name, words for people and a pure question about one service."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from .severity import Severity
from .subject import Subject


if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


# Enough of a text to find the place by.
QUOTE_LENGTH = 120


@dataclass(frozen=True)
class Finding:
    """One place of a fault.

    ``field`` is a field of the service's record (``summaries``), ``channel`` the name of a channel,
    ``text`` a quotation or another thing that points at the place.
    """

    field: str = ""
    language: str = ""
    channel: str = ""
    text: str = ""

    def as_json(self) -> dict[str, str]:
        """The filled parts, with the quotation shortened."""
        parts = {**asdict(self), "text": _shortened(self.text)}
        return {name: part for name, part in parts.items() if part}


@dataclass(frozen=True)
class Rule:
    """A kind of fault. ``code`` is stable; ``hint`` says what its maintainer does in PTV."""

    code: str
    severity: Severity
    title: _StrPromise
    explanation: _StrPromise
    hint: _StrPromise
    check: Callable[[Subject], Iterable[Finding]]


def _shortened(text: str) -> str:
    return text if len(text) <= QUOTE_LENGTH else f"{text[: QUOTE_LENGTH - 1]}…"
