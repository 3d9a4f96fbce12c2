"""The lists that WordPress makes by itself: of a category, a word, a writer. Their addresses are in no item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from django.utils.text import slugify

from home.wordpress.wxr.fields import channel_field


if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# Domain of a post's category → the first step of the address.
STEPS = {"category": "category", "post_tag": "tag"}


def archives_of_channel(element: Element) -> Iterator[str]:
    """Of a ``wp:category``, ``wp:tag`` or ``wp:author``: the path below the site's address."""
    name, _text = channel_field(element)
    fields = dict(channel_field(child) for child in element)
    if name == "category" and (slug := fields.get("category_nicename")):
        parent = fields.get("category_parent", "")
        yield from _paths("category", *([parent, slug] if parent else [slug]))
        yield from _paths("category", slug)
    elif name == "tag" and (slug := fields.get("tag_slug")):
        yield from _paths("tag", slug)
    elif name == "author" and (login := fields.get("author_login")):
        yield from _paths("author", slugify(login))


def archives_of_item(element: Element) -> Iterator[str]:
    """Of the categories and words of a post, for exports that do not list them by themselves."""
    for child in element:
        step = STEPS.get(child.get("domain", ""))
        if step and (slug := child.get("nicename")):
            yield from _paths(step, slug)


def _paths(*steps: str) -> Iterator[str]:
    """Decoded; nothing of what is no step of an address."""
    decoded = [unquote(step).strip() for step in steps]
    if all(step and "/" not in step and step.isprintable() for step in decoded):
        yield "/".join(decoded)
