"""Reading payloads one by one: what cannot be read is left as it was, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from logging import getLogger
from typing import TypeVar
from uuid import UUID

from .base import Fetched


logger = getLogger(__name__)

Read = TypeVar("Read")


def read(package: Fetched, key: UUID, word: str, make: Callable[[], Read]) -> Read | None:
    """What ``make`` maps, None (and ``key`` unreadable) when the payload has another shape than PTV's."""
    try:
        return make()
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        logger.warning("PTV's %s %s cannot be read: %r", word, key, error)
        package.unreadable.add(key)
        package.warn(f"{word} items that cannot be read")
        return None
