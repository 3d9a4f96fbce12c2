"""What a condition says of one service, in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _


MOST_NAMES = 8


@dataclass(frozen=True)
class Finding:
    """``advice`` says what to do where the condition is not met; ``is_near`` that little is missing."""

    is_met: bool
    sentence: str
    advice: str = ""
    is_near: bool = False


def listed(names: Iterable[str]) -> str:
    """Names parted by commas, a long list cut: “Kotka, Hamina and 12 more”."""
    found = list(names)
    text = ", ".join(found[:MOST_NAMES])
    more = len(found) - MOST_NAMES
    return _("%(names)s and %(count)d more") % {"names": text, "count": more} if more > 0 else text
