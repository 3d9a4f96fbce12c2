"""Elements of an export by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def channel_field(element: Element) -> tuple[str, str]:
    """The name without its namespace, and the text. Two are called ``encoded``: they get better names."""
    namespace, _brace, name = element.tag.rpartition("}")
    if name == "encoded":
        name = "excerpt" if "excerpt" in namespace else "content"
    return name, (element.text or "").strip()
