"""What v12 leaves to other sources: names of post offices and accessibility of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ptvsync.clients.base import Payload
from ptvsync.records import AccessibilityGroup, Texts


@dataclass(frozen=True)
class Places:
    """``post_offices``: postal code → names; ``accessibility``: service point id → sentences."""

    post_offices: Mapping[str, Texts] = field(default_factory=dict)
    accessibility: Mapping[str, tuple[AccessibilityGroup, ...]] = field(default_factory=dict)


def mentioned(payloads: Iterable[object], key: str) -> set[str]:
    """Every filled value under ``key``, however deep."""
    return {value for payload in payloads for value in _values(payload, key) if value}


def _values(node: object, key: str) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get(key), str):
            yield node[key]
        for child in node.values():
            yield from _values(child, key)
    elif isinstance(node, list):
        for child in node:
            yield from _values(child, key)


SERVICE_POINT = "accessibilityRegisterServicePointId"
POSTAL_CODE = "postalCode"


def postal_codes(payloads: Iterable[Payload]) -> set[str]:
    """The postal codes whose names are needed."""
    return mentioned(payloads, POSTAL_CODE)


def service_points(payloads: Iterable[Payload]) -> set[str]:
    """The places that the accessibility register knows."""
    return mentioned(payloads, SERVICE_POINT)
