"""The comments by which the block editor keeps its blocks."""

from __future__ import annotations

import json
import re

from home.wordpress.html.surroundings import Surroundings


MARK = "<!-- wp:"
_ALONE = re.compile(r"<!--\s+wp:([a-z][a-z0-9/-]*)\s+(\{.*?\}\s+)?/-->", re.DOTALL)
_MAX_DEPTH = 3
# They say nothing that the page does not show anyway.
_SILENT = frozenset({"more", "nextpage", "separator", "spacer"})


def is_of_blocks(html: str) -> bool:
    """Whether the block editor wrote it; else line ends make the paragraphs."""
    return MARK in html


def with_reusable(html: str, around: Surroundings, depth: int = 0) -> tuple[str, list[str]]:
    """The HTML with shared blocks put in, and the names of blocks that WordPress would fill by itself."""
    names: list[str] = []

    def put_in(match: re.Match[str]) -> str:
        name, attributes = match[1], match[2] or ""
        shared = around.reusable(_reference(attributes)) if name == "block" else ""
        if shared and depth < _MAX_DEPTH:
            inner, more = with_reusable(shared, around, depth + 1)
            names.extend(more)
            return inner
        if name not in _SILENT:
            names.append(name)
        return ""

    return _ALONE.sub(put_in, html), names


def _reference(attributes: str) -> int:
    try:
        number = json.loads(attributes).get("ref")
    except (ValueError, AttributeError, RecursionError):
        return 0
    return number if isinstance(number, int) else 0
