"""Telling people from programs by how long they take, with nothing kept here or in a cookie."""

from __future__ import annotations

import time
from enum import Enum, auto

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner


SHORTEST_SECONDS = 3
LONGEST_SECONDS = 24 * 60 * 60
SALT = "home.feedback"


class Pace(Enum):
    """How a form came back."""

    HUMAN = auto()
    TOO_FAST = auto()
    TOO_LATE = auto()


def opened_now() -> str:
    """A signed moment for a hidden field."""
    return TimestampSigner(salt=SALT).sign(str(time.time_ns()))


def pace(stamp: str) -> Pace:
    """How long ago the form was opened; a stamp that is not ours is too late."""
    try:
        opened = TimestampSigner(salt=SALT).unsign(stamp, max_age=LONGEST_SECONDS)
    except (SignatureExpired, BadSignature):
        return Pace.TOO_LATE
    seconds = time.time() - int(opened) / 1e9
    return Pace.HUMAN if seconds >= SHORTEST_SECONDS else Pace.TOO_FAST
