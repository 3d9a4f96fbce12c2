"""Pictures, and what was embedded from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import Tag
from django.utils.html import escape

from home.wordpress.html.flow import Flow
from home.wordpress.html.pieces import Picture
from home.wordpress.html.runs import Marks
from home.wordpress.html.surroundings import Surroundings
from home.wordpress.remarks import Remark


if TYPE_CHECKING:
    from home.wordpress.html.walking import Walker

MAX_CAPTION = 200
MAX_ABOUT = 200
_NUMBER = re.compile(r"wp-image-(\d{1,15})")
_LAZY = ("data-src", "data-lazy-src", "data-orig-file")


def put_picture(walker: Walker, tag: Tag, flow: Flow, caption: str = "") -> bool:
    """The picture as a block, or a link to it; whether the caption went with it."""
    alt = str(tag.get("alt", "")).strip()
    classes = " ".join(tag.get_attribute_list("class"))
    if "emoji" in classes.split():
        flow.write(alt, Marks())
        return False
    src = _source(tag)
    number = _NUMBER.search(classes)
    held = walker.around.picture(src, int(number[1]) if number else 0)
    if held is None:
        _put_link(walker, src, alt, flow)
        return False
    alt = alt or held.alt or caption
    if not alt:
        walker.remarks.append(Remark("no_alt", held.url[:MAX_ABOUT]))
        return False
    short = len(caption) <= MAX_CAPTION
    flow.put(Picture(held.url, alt, caption if short else ""))
    return short


def put_embed(walker: Walker, tag: Tag, flow: Flow) -> None:
    """A link to what a frame or a player showed."""
    inner = tag.find("source")
    src = _source(tag) or str(tag.get("data", "")) or (_source(inner) if inner else "")
    href = walker.around.link(src) if src else ""
    flow.end_line()
    if href:
        walker.remarks.append(Remark("embed", src[:MAX_ABOUT]))
        flow.write(str(tag.get("title", "")).strip() or src, Marks(href=href))
        flow.end_line()


def gallery_image(around: Surroundings, number: int) -> str:
    """A picture of the library as HTML; empty for one that the export does not hold."""
    held = around.picture("", number)
    if held is None:
        return ""
    image = f'<img src="{escape(held.url)}" alt="{escape(held.alt)}">'
    return f"<figure>{image}<figcaption>{escape(held.caption)}</figcaption></figure>"


def first_words(tag: Tag) -> str:
    """Enough of an element's text to find it by."""
    return " ".join(tag.get_text(" ").split())[:60] or tag.name


def _source(tag: Tag) -> str:
    candidates = [str(tag.get(name, "")).strip() for name in (*_LAZY, "src")]
    return next((src for src in candidates if src and not src.startswith("data:")), "")


def _put_link(walker: Walker, src: str, alt: str, flow: Flow) -> None:
    href = walker.around.link(src) if src else ""
    if href:
        walker.remarks.append(Remark("foreign_picture", src[:MAX_ABOUT]))
    name = src.rpartition("/")[2] if href else ""
    flow.write(f" {alt or name} ", Marks(href=href))
