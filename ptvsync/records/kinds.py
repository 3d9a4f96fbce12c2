"""The kinds of registry content that the project keeps a copy of."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Kinds in the order in which their rows can be written: what is pointed at comes first."""

    ORGANIZATION = "organization"
    CHANNEL = "channel"
    SERVICE = "service"
    CONNECTION = "connection"
    COLLECTION = "collection"
