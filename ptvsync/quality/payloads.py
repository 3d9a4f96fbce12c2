"""Looking into PTV's own answers, whichever version they are of: what the records have cleaned away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


# Names of code lists, other content and registers are not the words of the service's maintainer;
# connections are asked about by themselves.
_OTHERS_WORDS = {
    "accessibilityRegister",
    "areas",
    "area",
    "industrialClasses",
    "legislation",
    "lifeEvents",
    "ontologyTerms",
    "organizations",
    "serviceChannel",
    "serviceChannels",
    "serviceClasses",
    "serviceCollections",
    "targetGroups",
}


def strings(payload: object) -> Iterator[str]:
    """Every text that the maintainer may have written."""
    for node in objects(payload):
        for value in node.values():
            yield from _texts(value)


def objects(node: object) -> Iterator[dict[str, Any]]:
    """Every JSON object, outer ones first."""
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, list):
            pending += reversed(current)
        elif isinstance(current, dict):
            yield current
            pending += [
                value for key, value in reversed(current.items()) if key not in _OTHERS_WORDS
            ]


def _texts(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
