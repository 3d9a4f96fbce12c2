"""Shortcodes: those for pictures and media become HTML, the others are named and taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from django.utils.html import escape


CODE = re.compile(r"\[(/?)([A-Za-z][\w-]*)((?:\s[^\[\]]*)?)\]")
# None reads over the beginning of the next: a text of beginnings without ends would take a day.
CAPTION = re.compile(
    r"\[(?:wp_)?caption\b[^\[\]]*\]((?:(?!\[(?:wp_)?caption\b).)*?)\[/(?:wp_)?caption\]", re.DOTALL
)
PICTURE = re.compile(r"(.*?<img[^<>]*>(?:\s*</a>)?)(.*)", re.DOTALL)
GALLERY = re.compile(r"\[gallery\b([^\[\]]*)\]")
EMBED = re.compile(r"\[embed\b[^\[\]]*\]\s*([^\[\s]+)\s*\[/embed\]")
MEDIA = re.compile(r"\[(?:video|audio)\b([^\[\]]*)\](?:\s*\[/(?:video|audio)\])?")
ADDRESS = re.compile(r"""https?://[^\s"'\]]+""")
# Without attributes they look like any word in brackets.
KNOWN = frozenset({"audio", "caption", "embed", "gallery", "playlist", "video"})
IDS = re.compile(r"""ids\s*=\s*["']?([\d,\s]+)""")


class Replaced(NamedTuple):
    """The HTML without shortcodes, and the names of those that were taken out."""

    html: str
    names: list[str]


def replace_shortcodes(html: str, image: Callable[[int], str]) -> Replaced:
    """``image`` gives a picture of a gallery as HTML, by the number of its attachment."""
    if "[" not in html:
        return Replaced(html, [])
    html = CAPTION.sub(_figure, html)
    html = GALLERY.sub(lambda m: "".join(map(image, _numbers(m[1]))) or m[0], html)
    html = EMBED.sub(lambda m: _link(m[1]), html)
    html = MEDIA.sub(lambda m: "".join(map(_link, ADDRESS.findall(m[1])[:1])) or m[0], html)
    return _without_others(html)


def _without_others(html: str) -> Replaced:
    closed = {match[2].lower() for match in CODE.finditer(html) if match[1]}
    names: list[str] = []

    def drop(match: re.Match[str]) -> str:
        name = match[2].lower()
        if not (name in closed | KNOWN or "=" in match[3] or "_" in name or "-" in name):
            return match[0]
        if not match[1]:
            names.append(name)
        return ""

    return Replaced(CODE.sub(drop, html), names)


def _figure(match: re.Match[str]) -> str:
    parts = PICTURE.fullmatch(match[1])
    if parts is None:
        return match[1]
    return f"<figure>{parts[1]}<figcaption>{parts[2].strip()}</figcaption></figure>"


def _numbers(attributes: str) -> list[int]:
    found = IDS.search(attributes)
    return [int(part) for part in found[1].split(",") if part.strip().isdigit()] if found else []


def _link(url: str) -> str:
    address = escape(unescape(url))
    return f'\n\n<a href="{address}">{address}</a>\n\n'
